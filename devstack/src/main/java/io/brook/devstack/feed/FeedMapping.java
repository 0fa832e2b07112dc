package io.brook.devstack.feed;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the lines of files become the events of a contract.
///
/// @param fields what each field of the event is made from, by the field's name
record FeedMapping(LineFormat format, Charset charset, TimeFormat times, Map<String, Expression> fields) {
    FeedMapping {
        fields = new LinkedHashMap<>(fields);
    }
}
