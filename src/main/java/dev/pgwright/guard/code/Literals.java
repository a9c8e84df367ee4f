package dev.pgwright.guard.code;

import dev.pgwright.guard.run.Hole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The texts in a piece of code.
public final class Literals {

  private static final int MOST = 2_000;

  private final List<Scanner.Token> tokens;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final List<List<String>> lists = new ArrayList<>();

  private Literals(List<Scanner.Token> tokens) {
    this.tokens = tokens;
  }

  /// What was found.
  ///
  /// @param texts with [Hole] for what is put in when it runs
  /// @param lists texts that stand next to each other between commas
  public record Found(List<String> texts, List<List<String>> lists) {}

  /// The texts of a piece of code.
  ///
  /// @param hashComments whether `#` begins a comment, else `//` does
  public static Found of(String code, boolean hashComments) {
    var literals = new Literals(new Scanner(code, hashComments).tokens());
    literals.all();
    literals.decoded(code);
    return new Found(List.copyOf(literals.texts), List.copyOf(literals.lists));
  }

  private void all() {
    List<String> list = new ArrayList<>();
    int i = 0;
    while (i < tokens.size() && texts.size() < MOST) {
      Scanner.Token token = tokens.get(i);
      if (starts(token)) {
        int from = i;
        var text = new StringBuilder();
        i = chain(i, text);
        String value = text.toString();
        texts.add(value);
        list.add(value);
        if (from > 1 && tokens.get(from - 1).is("=") && tokens.get(from - 2).name()) {
          String name = tokens.get(from - 2).text();
          constants.put(name, constants.containsKey(name) ? Hole.TEXT : value);
        } else if (from > 1 && tokens.get(from - 1).is("+=")) {
          constants.merge(tokens.get(from - 2).text(), value, String::concat);
          texts.add(constants.getOrDefault(tokens.get(from - 2).text(), value));
        }
      } else {
        if (!token.is(",") && !token.is("[")) {
          if (list.size() > 1) {
            lists.add(list);
          }
          list = new ArrayList<>();
        }
        i++;
      }
    }
    if (list.size() > 1) {
      lists.add(list);
    }
  }

  private boolean starts(Scanner.Token token) {
    return token.string() || (token.name() && constants.containsKey(token.text()));
  }

  /// `'a' 'b'`, `'a' + b`, `'a' . 'b'`, `'a' % b`, `'a'.format(b)`.
  private int chain(int from, StringBuilder text) {
    int i = from;
    while (i < tokens.size()) {
      Scanner.Token token = tokens.get(i);
      text.append(value(token));
      i++;
      if (i < tokens.size() && tokens.get(i).is("%")) {
        return formatted(i + 1, text);
      }
      if (i < tokens.size() && tokens.get(i).string() && token.string()) {
        continue;
      }
      boolean joins = i + 1 < tokens.size() && (tokens.get(i).is("+") || tokens.get(i).is("."));
      if (!joins || (tokens.get(i).is(".") && !starts(tokens.get(i + 1)))) {
        return i;
      }
      i++;
      if (!starts(tokens.get(i)) && !tokens.get(i).name()) {
        text.append(Hole.TEXT);
        return i;
      }
    }
    return i;
  }

  private String value(Scanner.Token token) {
    return token.string() ? token.text() : constants.getOrDefault(token.text(), Hole.TEXT);
  }

  private int formatted(int from, StringBuilder text) {
    int i = from;
    var values = new ArrayList<String>();
    while (i < tokens.size()
        && (tokens.get(i).is("(") || tokens.get(i).is(",") || starts(tokens.get(i)))) {
      if (starts(tokens.get(i))) {
        values.add(value(tokens.get(i)));
      }
      i++;
    }
    for (String value : values) {
      int at = text.indexOf("%s");
      if (at >= 0) {
        text.replace(at, at + 2, value);
      }
    }
    return i;
  }

  /// Constants that the code decodes itself.
  private void decoded(String code) {
    boolean base64 = code.matches("(?s).*(b64decode|atob|base64|decode64).*");
    boolean hex = code.matches("(?s).*(fromhex|unhexlify|hex2bin|'hex'|\"hex\").*");
    boolean reversed = code.matches("(?s).*(\\[::-1]|reverse\\b|strrev).*");
    boolean characters = code.matches("(?s).*(chr\\(|fromCharCode|bytes\\(\\[|pack\\().*");
    for (String text : List.copyOf(texts)) {
      try {
        if (base64 && text.matches("[A-Za-z0-9+/=\\s]{8,}")) {
          texts.add(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        }
        if (hex && text.matches("([0-9a-fA-F]{2}){4,}")) {
          texts.add(new String(HexFormat.of().parseHex(text), StandardCharsets.UTF_8));
        }
      } catch (IllegalArgumentException _) {
        texts.add(Hole.TEXT);
      }
      if (reversed) {
        texts.add(new StringBuilder(text).reverse().toString());
      }
    }
    if (characters) {
      texts.add(numbers());
    }
    if (texts.size() > 1) {
      pieces(code);
    }
  }

  /// Numbers one after the other, as codes of characters.
  private String numbers() {
    var text = new StringBuilder();
    for (Scanner.Token token : tokens) {
      if (token.text().matches("\\d{2,3}") && !token.string()) {
        text.append((char) Integer.parseInt(token.text()));
      }
    }
    return text.toString();
  }

  /// `' '.join(['a', 'b'])`.
  private void pieces(String code) {
    if (code.contains("join")) {
      for (List<String> list : List.copyOf(lists)) {
        texts.add(String.join(" ", list));
        texts.add(String.join("", list));
      }
    }
  }
}
