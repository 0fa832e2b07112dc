package io.brook.devstack.audit;

/// Up to where a lane was judged under other versions of the contract. A duplicate leaves nothing that would tell, so
/// whatever stands between an output of another version and the next one of this version is taken for the other's.
final class OtherVersions {
    private OtherVersions() {}

    /// The first offset that this version judged for sure, and every one behind it.
    static long end(Sheet sheet) {
        long end = sheet.begin();
        boolean open = false;
        for (long offset = sheet.begin(); offset < sheet.end(); offset++) {
            long marks = sheet.marks(offset);
            if (Marks.has(marks, Marks.OTHER_VERSION)) {
                open = true;
            } else if (open && Marks.has(marks, Marks.THIS_VERSION)) {
                open = false;
                end = offset;
            }
        }
        return open ? sheet.end() : end;
    }
}
