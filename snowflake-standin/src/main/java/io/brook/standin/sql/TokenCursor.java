package io.brook.standin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a statement's tokens from left to right.
final class TokenCursor {

    private final String sql;
    private final List<Token> tokens;
    private int at;

    TokenCursor(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /// Takes these words if they come next, all of them or none.
    boolean accept(String... words) {
        for (var i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!peek().isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw unexpected();
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected();
        }
    }

    /// The statement must end here, but for semicolons.
    void expectEnd() {
        while (acceptSymbol(";")) {
            // trailing semicolons mean nothing
        }
        if (!atEnd()) {
            throw unexpected();
        }
    }

    String identifier() {
        var token = peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
            throw unexpected();
        }
        return next().text();
    }

    ObjectName name() {
        var parts = new ArrayList<String>();
        do {
            parts.add(identifier());
        } while (acceptSymbol("."));
        return new ObjectName(parts);
    }

    String string() {
        if (peek().kind() != Token.Kind.STRING) {
            throw unexpected();
        }
        return next().text();
    }

    int integer() {
        if (peek().kind() != Token.Kind.NUMBER) {
            throw unexpected();
        }
        try {
            var value = Integer.parseInt(peek().text());
            next();
            return value;
        } catch (NumberFormatException _) {
            throw unexpected();
        }
    }

    /// Tokens up to one of these words or symbols outside of parentheses, or to the end.
    Fragment until(Set<String> stops) {
        var taken = new ArrayList<Token>();
        for (var depth = 0; !atEnd(); taken.add(next())) {
            if (depth == 0 && isStop(stops)) {
                break;
            }
            if (peek().isSymbol("(")) {
                depth++;
            } else if (peek().isSymbol(")")) {
                depth--;
            }
        }
        if (taken.isEmpty()) {
            throw unexpected();
        }
        return new Fragment(sql, taken);
    }

    private boolean isStop(Set<String> stops) {
        var token = peek();
        return (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL) && stops.contains(token.text());
    }

    SqlRefused unexpected() {
        var token = peek();
        var shown = token.kind() == Token.Kind.END ? "<EOF>" : sql.substring(token.start(), token.end());
        return SqlRefused.syntax(Position.of(sql, token.start()), shown);
    }
}
