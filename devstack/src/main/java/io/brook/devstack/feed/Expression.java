package io.brook.devstack.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How one field of an event is made from the columns of a line. All values are text; a blank one is none.
sealed interface Expression {
    /// The field's text, or null when the line has none.
    ///
    /// @throws MappingException when the line lacks a column, or holds no number where one is wanted
    @Nullable
    String evaluate(Map<String, String> columns);

    /// Text with columns in it, such as `${InvoiceNo}-${StockCode}`: none when all its columns are blank.
    record Template(String text) implements Expression {
        static final Pattern COLUMN = Pattern.compile("\\$\\{([^}]+)}");

        @Override
        public @Nullable String evaluate(Map<String, String> columns) {
            Matcher matcher = COLUMN.matcher(text);
            var result = new StringBuilder();
            boolean hasColumns = false;
            boolean hasValues = false;
            while (matcher.find()) {
                String value = columns.get(matcher.group(1));
                if (value == null) {
                    throw new MappingException("there is no column '" + matcher.group(1) + "'");
                }
                hasColumns = true;
                hasValues |= !value.isBlank();
                matcher.appendReplacement(result, Matcher.quoteReplacement(value.strip()));
            }
            matcher.appendTail(result);
            return hasColumns && !hasValues ? null : result.toString();
        }
    }

    /// The product of numbers, exact unless it is rounded to so many decimals: none when a factor is blank.
    record Product(List<Expression> factors, OptionalInt decimals) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public @Nullable String evaluate(Map<String, String> columns) {
            var product = BigDecimal.ONE;
            for (Expression factor : factors) {
                String text = factor.evaluate(columns);
                if (text == null) {
                    return null;
                }
                product = product.multiply(Numbers.decimal(text));
            }
            return decimals.isEmpty()
                    ? product.toPlainString()
                    : product.setScale(decimals.getAsInt(), RoundingMode.HALF_EVEN)
                            .toPlainString();
        }
    }

    /// One of several, by the first pattern that matches the whole of a subject, else the otherwise.
    record Choice(Expression subject, List<Case> cases, Expression otherwise) implements Expression {
        public Choice {
            cases = List.copyOf(cases);
        }

        @Override
        public @Nullable String evaluate(Map<String, String> columns) {
            String text = subject.evaluate(columns);
            if (text != null) {
                for (Case each : cases) {
                    if (each.pattern().matcher(text).matches()) {
                        return each.then().evaluate(columns);
                    }
                }
            }
            return otherwise.evaluate(columns);
        }
    }

    /// The first group of a pattern that matches the whole text, else the text as it is.
    record Extract(Pattern pattern, Expression from) implements Expression {
        @Override
        public @Nullable String evaluate(Map<String, String> columns) {
            String text = from.evaluate(columns);
            if (text == null) {
                return null;
            }
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : text;
        }
    }

    /// A pattern and what to take when it matches.
    record Case(Pattern pattern, Expression then) {}
}
