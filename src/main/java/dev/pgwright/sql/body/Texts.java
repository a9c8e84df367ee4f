package dev.pgwright.sql.body;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Texts that SQL puts together.
public final class Texts {

  /// Stands for what is not known; no SQL that means anything holds it.
  public static final char HOLE = '\ufffc';

  private static final String UNKNOWN = String.valueOf(HOLE);

  private final Map<String, String> variables;

  private Texts(Map<String, String> variables) {
    this.variables = variables;
  }

  /// The text that an expression gives, with [#HOLE] for what is not known.
  public static String of(Expr expression) {
    return of(expression, new LinkedHashMap<>());
  }

  /// The same where columns of one name stand for variables.
  static String of(Expr expression, Map<String, String> variables) {
    return new Texts(variables).value(expression);
  }

  private String value(Expr expression) {
    return switch (expression) {
      case Expr.Constant it -> it.value();
      case Expr.Cast it -> value(it.value());
      case Expr.Collate it -> value(it.value());
      case Expr.Column it -> variables.getOrDefault(it.name().value(), UNKNOWN);
      case Expr.Binary it ->
          it.operator().symbol().equals("||") ? value(it.left()) + value(it.right()) : UNKNOWN;
      case Expr.Call it -> called(it);
      default -> UNKNOWN;
    };
  }

  private String called(Expr.Call call) {
    List<String> arguments = call.arguments().stream().map(it -> value(it.value())).toList();
    String first = arguments.isEmpty() ? UNKNOWN : arguments.getFirst();
    return switch (call.function().name().value()) {
      case "concat" -> String.join("", arguments);
      case "concat_ws" ->
          arguments.size() < 2
              ? UNKNOWN
              : String.join(first, arguments.subList(1, arguments.size()));
      case "format" -> formatted(arguments);
      case "chr" -> character(first);
      case "lower" -> first.toLowerCase(Locale.ROOT);
      case "upper", "initcap" -> first.toUpperCase(Locale.ROOT);
      case "trim", "btrim", "ltrim", "rtrim" -> first.strip();
      case "quote_ident" -> identifier(first);
      case "quote_literal", "quote_nullable" -> new Literal(first).sql();
      case "reverse" -> new StringBuilder(first).reverse().toString();
      case "replace" ->
          arguments.size() == 3 ? first.replace(arguments.get(1), arguments.get(2)) : UNKNOWN;
      case "convert_from", "encode" -> first;
      case "decode" -> arguments.size() == 2 ? decoded(first, arguments.get(1)) : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  private static String identifier(String name) {
    boolean quotable = !name.isEmpty() && name.length() <= Name.MAX_BYTES;
    return name.indexOf(HOLE) >= 0 ? name : quotable ? new Name(name).sql() : UNKNOWN;
  }

  private static String formatted(List<String> arguments) {
    if (arguments.isEmpty()) {
      return UNKNOWN;
    }
    var out = new StringBuilder();
    String format = arguments.getFirst();
    int next = 1;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      int digits = i + 1;
      while (digits < format.length() && Character.isDigit(format.charAt(digits))) {
        digits++;
      }
      boolean numbered = digits > i + 1 && digits < format.length() && format.charAt(digits) == '$';
      int at = numbered ? number(format.substring(i + 1, digits)) : next;
      i = numbered ? digits + 1 : i + 1;
      while (i < format.length() - 1 && "0123456789-".indexOf(format.charAt(i)) >= 0) {
        i++;
      }
      char kind = i < format.length() ? format.charAt(i) : '?';
      out.append(
          kind == '%' ? "%" : at < arguments.size() ? filled(kind, arguments.get(at)) : UNKNOWN);
      next = kind == '%' ? next : at + 1;
    }
    return out.toString();
  }

  private static int number(String digits) {
    return digits.length() > 4 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
  }

  private static String filled(char kind, String value) {
    return switch (kind) {
      case 's' -> value;
      case 'I' -> identifier(value);
      case 'L' -> value.indexOf(HOLE) >= 0 ? value : new Literal(value).sql();
      default -> UNKNOWN;
    };
  }

  private static String character(String code) {
    try {
      return Character.toString(Integer.parseInt(code));
    } catch (IllegalArgumentException _) {
      return UNKNOWN;
    }
  }

  private static String decoded(String text, String how) {
    try {
      byte[] bytes =
          switch (how) {
            case "base64" -> Base64.getMimeDecoder().decode(text);
            case "hex" -> HexFormat.of().parseHex(text);
            default -> text.getBytes(StandardCharsets.UTF_8);
          };
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return UNKNOWN;
    }
  }
}
