package dev.pgwright.sql.parse;

import java.nio.charset.StandardCharsets;

/// What identifiers and strings stand for.
final class Literals {

  private static final int LONGEST_NAME = 63;

  private final Tokens tokens;
  private final String text;

  Literals(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text();
  }

  /// The characters of an identifier: folded unless quoted, cut to 63 bytes.
  String identifier(int i) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    return switch (tokens.kind(i)) {
      case QUOTED_IDENTIFIER ->
          text.charAt(start) == ':'
              ? cut(text.substring(start + 2, end - 1))
              : cut(nonEmpty(undoubled(start + 1, end - 1, '"'), i));
      case UNICODE_IDENTIFIER -> cut(nonEmpty(unicode(i, '"'), i));
      default -> cut(folded(start, end));
    };
  }

  /// The characters of a string of any kind but bit strings; those as written without quotes.
  String string(int i) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    return switch (tokens.kind(i)) {
      case STRING -> {
        int quote = text.indexOf('\'', start);
        yield undoubled(quote + 1, end - 1, '\'');
      }
      case ESCAPE_STRING -> new Escapes(this, text, i, tokens).read(start + 2, end - 1);
      case UNICODE_STRING -> unicode(i, '\'');
      case DOLLAR_STRING -> {
        int tag = text.indexOf('$', start + 1) + 1 - start;
        yield text.substring(start + tag, end - tag);
      }
      default -> undoubled(start + 2, end - 1, '\'');
    };
  }

  /// A token that the scanner accepts and the decoding of its escapes does not.
  SyntaxError broken(String message, int from, int to) {
    return new SyntaxError(
        message + " at or near \"" + text.substring(from, to) + '"', "42601", from);
  }

  private String nonEmpty(String name, int i) {
    if (name.isEmpty()) {
      throw broken("zero-length delimited identifier", tokens.start(i), tokens.end(i));
    }
    return name;
  }

  private String folded(int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) < 'A' || text.charAt(i) > 'Z')) {
      i++;
    }
    String word = text.substring(start, end);
    if (i == end) {
      return word;
    }
    var folded = new StringBuilder(word);
    for (int k = 0; k < folded.length(); k++) {
      char c = folded.charAt(k);
      if (c >= 'A' && c <= 'Z') {
        folded.setCharAt(k, (char) (c + 32));
      }
    }
    return folded.toString();
  }

  private static String cut(String name) {
    if (name.length() <= LONGEST_NAME / 3) {
      return name;
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_NAME) {
      return name;
    }
    int end = LONGEST_NAME;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /// A range without the doubling of its quote and without the gaps of strings that go on in a
  /// further line.
  String undoubled(int from, int to, char quote) {
    int at = text.indexOf(quote, from);
    if (at < 0 || at >= to) {
      return text.substring(from, to);
    }
    var body = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c != quote) {
        body.append(c);
        i++;
      } else {
        i = text.charAt(i + 1) == quote ? quoted(body, quote, i) : nextPart(i + 1, quote);
      }
    }
    return body.toString();
  }

  private static int quoted(StringBuilder body, char quote, int i) {
    body.append(quote);
    return i + 2;
  }

  /// Behind the next opening quote; comments may stand before it.
  int nextPart(int from, char quote) {
    int i = from;
    while (text.charAt(i) != quote) {
      if (text.charAt(i) == '-') {
        while (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          i++;
        }
      }
      i++;
    }
    return i + 1;
  }

  private String unicode(int i, char quote) {
    int start = tokens.start(i) + 3;
    int close = tokens.end(i) - 1;
    char escape = '\\';
    int uescape = tokens.joinedAt(i);
    if (uescape > 0) {
      escape = text.charAt(close - 1);
      close = text.lastIndexOf(quote, uescape);
    }
    return Escapes.unicode(this, undoubled(start, close, quote), escape, start);
  }
}
