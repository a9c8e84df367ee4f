package dev.pgwright.guard.statement;

import dev.pgwright.sql.ast.Expr;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Texts that SQL puts together.
final class ConstantText {

  /// Stands for what is not known; no SQL that means anything holds it.
  static final char HOLE = '\ufffc';

  private static final String UNKNOWN = String.valueOf(HOLE);

  private ConstantText() {}

  /// The text that an expression gives, with [#HOLE] for what is not known.
  static String of(Expr expression) {
    return switch (expression) {
      case Expr.Constant it -> it.value();
      case Expr.Cast it -> of(it.value());
      case Expr.Collate it -> of(it.value());
      case Expr.Binary it ->
          it.operator().symbol().equals("||") ? of(it.left()) + of(it.right()) : UNKNOWN;
      case Expr.Call it -> called(it);
      default -> UNKNOWN;
    };
  }

  private static String called(Expr.Call call) {
    List<String> arguments = call.arguments().stream().map(it -> of(it.value())).toList();
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
      case "trim", "btrim", "ltrim", "rtrim", "quote_ident" -> first;
      case "reverse" -> new StringBuilder(first).reverse().toString();
      case "replace" ->
          arguments.size() == 3 ? first.replace(arguments.get(1), arguments.get(2)) : UNKNOWN;
      case "convert_from", "encode" -> first;
      case "decode" -> arguments.size() == 2 ? decoded(first, arguments.get(1)) : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  private static String formatted(List<String> arguments) {
    if (arguments.isEmpty()) {
      return UNKNOWN;
    }
    var out = new StringBuilder();
    String format = arguments.getFirst();
    int next = 1;
    int i = -1;
    while (++i < format.length()) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      i++;
      while (i < format.length() - 1 && "0123456789$-".indexOf(format.charAt(i)) >= 0) {
        i++;
      }
      if (format.charAt(i) == '%') {
        out.append('%');
      } else {
        out.append(next < arguments.size() ? arguments.get(next) : UNKNOWN);
        next++;
      }
    }
    return out.toString();
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
