package dev.pgwright.guard.code;

import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.shell.AnsiC;
import java.util.ArrayList;
import java.util.List;

/// Cuts code into strings, names and signs; alike enough in the languages it is used for.
final class Scanner {

  /// A piece of code.
  record Token(Kind kind, String text) {

    enum Kind {
      STRING,
      NAME,
      OTHER
    }

    boolean string() {
      return kind == Kind.STRING;
    }

    boolean name() {
      return kind == Kind.NAME;
    }

    boolean is(String sign) {
      return kind == Kind.OTHER && text.equals(sign);
    }
  }

  private final String code;
  private final boolean hashComments;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Scanner(String code, boolean hashComments) {
    this.code = code;
    this.hashComments = hashComments;
  }

  List<Token> tokens() {
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        string("");
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if ((c == '#' && hashComments) || (code.startsWith("//", at) && !hashComments)) {
        int end = code.indexOf('\n', at);
        at = end < 0 ? code.length() : end;
      } else if (code.startsWith("/*", at)) {
        int end = code.indexOf("*/", at);
        at = end < 0 ? code.length() : end + 2;
      } else if (Character.isJavaIdentifierStart(c) || Character.isDigit(c)) {
        word();
      } else {
        boolean two = code.startsWith("+=", at) || code.startsWith("==", at);
        tokens.add(new Token(Token.Kind.OTHER, code.substring(at, at + (two ? 2 : 1))));
        at += two ? 2 : 1;
      }
    }
    return tokens;
  }

  private void word() {
    int start = at;
    while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
      at++;
    }
    String word = code.substring(start, at);
    boolean prefix =
        at < code.length()
            && (code.charAt(at) == '"' || code.charAt(at) == '\'')
            && word.matches("(?i)[rbfu]{1,2}");
    if (prefix) {
      string(word);
    } else {
      boolean number = Character.isDigit(word.charAt(0));
      tokens.add(new Token(number ? Token.Kind.OTHER : Token.Kind.NAME, word));
    }
  }

  private void string(String prefix) {
    char quote = code.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    String end = code.startsWith(triple, at) ? triple : String.valueOf(quote);
    at += end.length();
    var text = new StringBuilder();
    while (at < code.length() && !code.startsWith(end, at)) {
      if (code.charAt(at) == '\\' && at + 1 < code.length()) {
        text.append(code, at, at + 2);
        at++;
      } else {
        text.append(code.charAt(at));
      }
      at++;
    }
    at = Math.min(code.length(), at + end.length());
    boolean raw = prefix.toLowerCase(java.util.Locale.ROOT).contains("r");
    String value = raw ? text.toString() : AnsiC.decode(text.toString().replace("\\\n", ""));
    boolean fills = prefix.toLowerCase(java.util.Locale.ROOT).contains("f") || quote == '`';
    String known =
        fills
            ? value.replaceAll("\\$?\\{[^{}]*}", Hole.TEXT)
            : value.replaceAll("#\\{[^{}]*}", Hole.TEXT);
    tokens.add(new Token(Token.Kind.STRING, known));
  }
}
