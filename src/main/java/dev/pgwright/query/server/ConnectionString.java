package dev.pgwright.query.server;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms that libpq takes: a URL, `key=value` pairs, or the name of a database.
///
/// Messages never repeat the text: it may hold a password.
public final class ConnectionString {

  /// What stands for a secret.
  private static final String MASK = "***";

  /// Drivers of SQLAlchemy and of JDBC may be named in the scheme.
  private static final Pattern URL =
      Pattern.compile("(?:jdbc:)?postgres(?:ql)?(?:\\+[a-z0-9_]+)?://(.*)", Pattern.DOTALL);

  private ConnectionString() {}

  /// Whether a text is a URL of a database.
  public static boolean isUrl(String text) {
    return URL.matcher(text).matches();
  }

  /// The settings that the text makes, by libpq's names; hosts and ports as lists with commas.
  ///
  /// @throws PgwrightException USAGE when the text has none of the forms
  public static SequencedMap<String, String> parse(String text) {
    Matcher url = URL.matcher(text.strip());
    if (url.matches()) {
      return url(url.group(1));
    }
    if (text.contains("://")) {
      throw usage("not a PostgreSQL URL").hint("it begins with postgresql:// or postgres://");
    }
    if (text.indexOf('=') >= 0) {
      return pairs(text);
    }
    var settings = new LinkedHashMap<String, String>();
    put(settings, "dbname", text.strip());
    return settings;
  }

  private static SequencedMap<String, String> url(String text) {
    var settings = new LinkedHashMap<String, String>();
    String rest = text;
    int at = rest.indexOf('@');
    int slash = rest.indexOf('/');
    if (at >= 0 && (slash < 0 || at < slash)) {
      String[] user = rest.substring(0, at).split(":", 2);
      put(settings, "user", decode(user[0]));
      put(settings, "password", user.length == 2 ? decode(user[1]) : "");
      rest = rest.substring(at + 1);
    }
    int query = rest.indexOf('?');
    String place = query < 0 ? rest : rest.substring(0, query);
    slash = place.indexOf('/');
    hosts(settings, slash < 0 ? place : place.substring(0, slash));
    put(settings, "dbname", slash < 0 ? "" : decode(place.substring(slash + 1)));
    if (query >= 0) {
      parameters(settings, rest.substring(query + 1));
    }
    return settings;
  }

  private static void hosts(SequencedMap<String, String> settings, String text) {
    if (text.indexOf('@') >= 0) {
      throw usage("the URL has two @ signs before its host")
          .hint("write an @ in the user or password as %40, a / as %2F");
    }
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      int bracket = one.indexOf(']');
      int colon = one.indexOf(':', Math.max(bracket, 0));
      String host = colon < 0 ? one : one.substring(0, colon);
      hosts.add(decode(host.startsWith("[") ? host.replace("[", "").replace("]", "") : host));
      ports.add(colon < 0 ? "" : decode(one.substring(colon + 1)));
    }
    put(settings, "host", String.join(",", hosts));
    put(settings, "port", ports.stream().allMatch(String::isEmpty) ? "" : String.join(",", ports));
  }

  private static void parameters(SequencedMap<String, String> settings, String text) {
    for (String parameter : text.split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      if (pair.length == 2 && pair[0].equals("ssl")) {
        put(settings, "sslmode", pair[1].equals("true") ? "require" : "");
      } else if (pair.length == 2) {
        put(settings, decode(pair[0]), decode(pair[1]));
      } else if (!parameter.isEmpty()) {
        throw usage("a parameter of the URL has no value: " + parameter);
      }
    }
  }

  private static SequencedMap<String, String> pairs(String text) {
    var settings = new LinkedHashMap<String, String>();
    int i = 0;
    while (true) {
      i = skipSpace(text, i);
      if (i == text.length()) {
        return settings;
      }
      int equals = text.indexOf('=', i);
      String key = equals < 0 ? "" : text.substring(i, equals).strip();
      if (key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
        throw usage("a pair key=value has no =").hint("quote a value with spaces: key='a value'");
      }
      var value = new StringBuilder();
      i = value(text, skipSpace(text, equals + 1), value);
      put(settings, key, value.toString());
    }
  }

  /// Reads one value, quoted or not.
  ///
  /// @return offset after it
  private static int value(String text, int from, StringBuilder value) {
    boolean quoted = from < text.length() && text.charAt(from) == '\'';
    int i = quoted ? from + 1 : from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        value.append(text.charAt(i + 1));
        i += 2;
      } else if (quoted && c == '\'') {
        return i + 1;
      } else if (!quoted && Character.isWhitespace(c)) {
        return i;
      } else {
        value.append(c);
        i++;
      }
    }
    if (quoted) {
      throw usage("a quoted value of a pair key='value' never ends");
    }
    return i;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void put(SequencedMap<String, String> settings, String key, String value) {
    if (!value.isEmpty()) {
      settings.put(key, value);
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw usage("the URL has a % that two hexadecimal digits do not follow")
          .hint("write a % in the user or password as %25");
    }
  }

  /// The text without its passwords; hides too much rather than too little.
  public static String masked(String text) {
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      return text.substring(0, scheme + 3) + maskedUrl(text.substring(scheme + 3));
    }
    if (text.indexOf('=') < 0) {
      return text;
    }
    try {
      var pairs = new ArrayList<String>();
      pairs(text)
          .forEach((key, value) -> pairs.add(key + "=" + (secret(key) ? MASK : quoted(value))));
      return String.join(" ", pairs);
    } catch (PgwrightException _) {
      return MASK;
    }
  }

  private static String maskedUrl(String text) {
    int colon = text.indexOf(':');
    int at = text.lastIndexOf('@');
    String shown =
        colon >= 0 && colon < at ? text.substring(0, colon + 1) + MASK + text.substring(at) : text;
    int query = shown.indexOf('?');
    if (query < 0) {
      return shown;
    }
    var parameters = new ArrayList<String>();
    for (String parameter : shown.substring(query + 1).split("&", -1)) {
      String key = parameter.split("=", 2)[0];
      parameters.add(secret(key) ? key + "=" + MASK : parameter);
    }
    return shown.substring(0, query + 1) + String.join("&", parameters);
  }

  /// Percent-encoded keys count as secret: nobody writes them for a good reason.
  private static boolean secret(String key) {
    return key.endsWith("password") || key.indexOf('%') >= 0;
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '\'' || c == '\\')
        ? "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
        : value;
  }

  private static PgwrightException usage(String message) {
    return PgwrightException.of(Code.USAGE, "cannot read the database's address: " + message);
  }
}
