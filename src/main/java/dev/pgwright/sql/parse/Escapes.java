package dev.pgwright.sql.parse;

import dev.pgwright.sql.TokenKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Backslashes in `E'…'` and escapes in `U&'…'`.
final class Escapes {

  private static final String BAD_PAIR = "invalid Unicode surrogate pair";

  private final Literals literals;
  private final String text;
  private final int token;
  private final Tokens tokens;
  private final StringBuilder out = new StringBuilder();
  private boolean bytes;

  Escapes(Literals literals, String text, int token, Tokens tokens) {
    this.literals = literals;
    this.text = text;
    this.token = token;
    this.tokens = tokens;
  }

  /// The characters of the body of an `E'…'`.
  String read(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '\\') {
        i = escape(i, to);
      } else if (c == '\'') {
        i = text.charAt(i + 1) == '\'' ? one('\'', i + 2) : literals.nextPart(i + 1, '\'');
      } else {
        i = one(c, i + 1);
      }
    }
    return bytes ? checked() : out.toString();
  }

  private int one(char c, int next) {
    out.append(c);
    return next;
  }

  private int escape(int at, int to) {
    char c = text.charAt(at + 1);
    return switch (c) {
      case 'b' -> one('\b', at + 2);
      case 'f' -> one('\f', at + 2);
      case 'n' -> one('\n', at + 2);
      case 'r' -> one('\r', at + 2);
      case 't' -> one('\t', at + 2);
      case 'v' -> one('\u000B', at + 2);
      case 'u' -> unicode(at, 4, to);
      case 'U' -> unicode(at, 8, to);
      case 'x' -> digits(at, at + 2, 2, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(at, at + 1, 3, 8);
      default -> one(c, at + 2);
    };
  }

  private int digits(int at, int from, int most, int radix) {
    int end = from;
    while (end < from + most && Character.digit(text.charAt(end), radix) >= 0) {
      end++;
    }
    if (end == from) {
      return one(text.charAt(at + 1), at + 2);
    }
    int value = Integer.parseInt(text, from, end, radix) & 0xFF;
    bytes |= value == 0 || value > 127;
    return one(value > 127 ? (char) (0xE000 + value) : (char) value, end);
  }

  /// Bytes from octal and hexadecimal escapes are kept in a private range until the string is
  /// whole.
  private String checked() {
    var buffer = ByteBuffer.allocate(out.length() * 3);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c > 0xE07F && c < 0xE100) {
        buffer.put((byte) (c - 0xE000));
      } else if (Character.isHighSurrogate(c) && i + 1 < out.length()) {
        buffer.put(out.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
        i++;
      } else {
        buffer.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    buffer.flip();
    try {
      String value = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      if (value.indexOf('\0') < 0) {
        return value;
      }
    } catch (CharacterCodingException _) {
      // refused below, as a NUL is
    }
    throw new SyntaxError(
        "invalid byte sequence for encoding \"UTF8\"", "22021", tokens.start(token));
  }

  private int unicode(int at, int length, int to) {
    int value = hex(text, at + 2, at + 2 + length);
    if (value < 0 || at + 2 + length > to) {
      throw new SyntaxError("invalid Unicode escape", "22025", at);
    }
    int next = at + 2 + length;
    if (value >= 0xDC00 && value < 0xE000) {
      throw literals.broken(BAD_PAIR, at, next);
    }
    if (value >= 0xD800 && value < 0xDC00) {
      return pair(value, next, to);
    }
    if (value == 0 || value > 0x10FFFF) {
      throw literals.broken("invalid Unicode escape value", at, next);
    }
    out.appendCodePoint(value);
    return next;
  }

  private int pair(int first, int at, int to) {
    char kind = at + 1 < to && text.charAt(at) == '\\' ? text.charAt(at + 1) : ' ';
    int length = kind == 'u' ? 4 : 8;
    int second = kind == 'u' || kind == 'U' ? hex(text, at + 2, at + 2 + length) : -1;
    if (second < 0xDC00 || second > 0xDFFF) {
      throw literals.broken(BAD_PAIR, at, Math.min(to, at + 1));
    }
    out.append((char) first).append((char) second);
    return at + 2 + length;
  }

  /// The characters of a `U&'…'` or `U&"…"`.
  ///
  /// @param offset where its body begins, for errors
  static String unicode(Literals literals, String body, char escape, int offset) {
    var out = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c != escape) {
        out.append(c);
        i++;
      } else if (i + 1 < body.length() && body.charAt(i + 1) == escape) {
        out.append(escape);
        i += 2;
      } else {
        boolean plus = i + 1 < body.length() && body.charAt(i + 1) == '+';
        int from = i + (plus ? 2 : 1);
        int to = from + (plus ? 6 : 4);
        int value = hex(body, from, to);
        if (value < 0) {
          throw literals.broken("invalid Unicode escape", offset + i, offset + i + 1);
        }
        if (value == 0 || value > 0x10FFFF) {
          throw literals.broken("invalid Unicode escape value", offset + i, offset + i + 1);
        }
        if (value < 0x10000) {
          out.append((char) value);
        } else {
          out.appendCodePoint(value);
        }
        i = to;
      }
    }
    if (!paired(out)) {
      throw literals.broken(BAD_PAIR, offset, offset + 1);
    }
    return out.toString();
  }

  /// What the server says about the string behind `uescape`; null for a sound one.
  static @Nullable String problem(String text, TokenKind kind, int start, int end) {
    if (kind != TokenKind.STRING || text.charAt(start) != '\'') {
      return "UESCAPE must be followed by a simple string literal";
    }
    boolean one = end - start == 3 || (end - start == 4 && text.charAt(start + 1) == '\'');
    char c = text.charAt(start + 1);
    boolean plain = "+'\" \t\n\r\f\u000B".indexOf(c) < 0 && Character.digit(c, 16) < 0;
    return one && plain && c < 128 ? null : "invalid Unicode escape character";
  }

  private static boolean paired(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      } else if (Character.isLowSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static int hex(String text, int from, int to) {
    if (to > text.length()) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value > 0x10FFFF ? Integer.MAX_VALUE : (int) value;
  }
}
