package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The database that a client of libpq would reach.
final class Targets {

  private static final Pattern URL =
      Pattern.compile("(?s)[a-z][a-z0-9+.]*://(?:[^@/?]*@)?([^/?]*)(?:/([^?]*))?(?:\\?(.*))?");
  private static final Pattern PAIR =
      Pattern.compile("\\s*(\\w+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|(\\S*))");

  private final Call call;
  private final Map<String, String> parts = new LinkedHashMap<>();

  private Targets(Call call) {
    this.call = call;
  }

  /// The database of options as `psql` has them.
  ///
  /// @param database a name, a URL or a connection string; null for none
  static Target of(
      Call call, @Nullable String host, @Nullable String port, @Nullable String database) {
    var target = new Targets(call);
    target.environment();
    target.put("host", host);
    target.put("port", port);
    target.database(database);
    return target.target();
  }

  /// The database of a URL.
  static Target url(Call call, @Nullable String url) {
    if (url == null || !URL.matcher(url).matches()) {
      return Target.UNKNOWN;
    }
    var target = new Targets(call);
    target.database(url);
    return target.target();
  }

  static boolean isUrl(String text) {
    return text.matches("(?s)postgres(ql)?(\\+\\w+)?://.*");
  }

  private void put(String key, @Nullable String value) {
    if (value != null) {
      parts.put(key, value);
    }
  }

  private void environment() {
    put("service", call.variable("PGSERVICE"));
    put("host", call.variable("PGHOST"));
    put("hostaddr", call.variable("PGHOSTADDR"));
    put("port", call.variable("PGPORT"));
    put("dbname", call.variable("PGDATABASE"));
    put("user", call.variable("PGUSER"));
  }

  private void database(@Nullable String text) {
    if (text == null) {
      return;
    }
    Matcher url = URL.matcher(text);
    if (url.matches()) {
      authority(url.group(1));
      put("dbname", decoded(url.group(2)));
      query(url.group(3));
    } else if (text.indexOf('=') > 0) {
      Matcher pair = PAIR.matcher(text);
      while (pair.find()) {
        String value = pair.group(2) == null ? pair.group(3) : pair.group(2);
        if (pair.group(1).equals("dbname") && URL.matcher(value).matches()) {
          database(value);
        } else {
          put(pair.group(1), value);
        }
      }
    } else {
      put("dbname", text);
    }
  }

  private void authority(String text) {
    if (text.isEmpty()) {
      return;
    }
    int colon = text.lastIndexOf(':');
    boolean port = colon > text.lastIndexOf(']');
    put("host", decoded(port ? text.substring(0, colon) : text));
    put("port", port ? text.substring(colon + 1) : null);
  }

  private void query(@Nullable String text) {
    if (text == null) {
      return;
    }
    for (String each : text.split("&", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        put(each.substring(0, equals), decoded(each.substring(equals + 1)));
      }
    }
  }

  private static @Nullable String decoded(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return Hole.TEXT;
    }
  }

  private Target target() {
    String address = parts.get("hostaddr");
    String host = address == null ? parts.getOrDefault("host", "") : address;
    boolean local =
        host.isEmpty()
            || host.startsWith("/")
            || List.of("localhost", "127.0.0.1", "::1", "[::1]").contains(host);
    String name = local ? "localhost" : host;
    if (!call.place().isEmpty()) {
      String place = call.place().substring(0, call.place().length() - 1);
      name = local ? place : call.place() + host;
    }
    String database = parts.getOrDefault("dbname", parts.getOrDefault("user", ""));
    String port = parts.getOrDefault("port", "");
    boolean several = host.indexOf(',') >= 0;
    boolean certain =
        !parts.containsKey("service")
            && !several
            && (host + database).indexOf('@') < 0
            && (Hole.in(port) || port.matches("\\d*"))
            && !database.isEmpty()
            && !Hole.in(name + port + database);
    return certain ? new Target(name, port, database, true) : Target.UNKNOWN;
  }
}
