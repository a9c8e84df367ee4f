package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;

/// Where a server listens and who we are there.
///
/// @param options parameters after the `?`, as they were given
record ServerAddress(
    String host,
    int port,
    String user,
    String password,
    String database,
    SequencedMap<String, String> options) {

  private static final int DEFAULT_PORT = 5432;

  ServerAddress {
    options = new LinkedHashMap<>(options);
  }

  /// Reads `postgresql://user:password@host:port/database?option=value`, with or without `jdbc:`.
  static ServerAddress parse(String url) {
    String text = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    String scheme = String.valueOf(uri.getScheme());
    if (!(scheme.equals("postgresql") || scheme.equals("postgres")) || uri.getHost() == null) {
      throw malformed();
    }
    SequencedMap<String, String> options = options(uri.getRawQuery());
    String[] account = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
    String user = options.getOrDefault("user", decoded(account[0]));
    String password =
        options.getOrDefault("password", account.length > 1 ? decoded(account[1]) : "");
    options.remove("user");
    options.remove("password");
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String database = path.length() > 1 ? decoded(path.substring(1)) : "postgres";
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new ServerAddress(
        uri.getHost(),
        port,
        user.isEmpty() ? System.getProperty("user.name", "postgres") : user,
        password,
        database,
        options);
  }

  private static SequencedMap<String, String> options(
      @org.jspecify.annotations.Nullable String query) {
    SequencedMap<String, String> options = new LinkedHashMap<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        options.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
      }
    }
    return options;
  }

  private static PgwrightException malformed() {
    return PgwrightException.of(Code.USAGE, "the sandbox URL is not a PostgreSQL URL")
        .hint("write postgresql://user:password@host:port/database");
  }

  ServerAddress withDatabase(String other) {
    return new ServerAddress(host, port, user, password, other, options);
  }

  /// The same address for sessions with a setting of the server.
  ServerAddress withSetting(String name, String value) {
    var more = new LinkedHashMap<>(options);
    String given = more.containsKey("options") ? more.get("options") + " " : "";
    more.put("options", given + "-c " + name + "=" + value);
    return new ServerAddress(host, port, user, password, database, more);
  }

  /// What pgjdbc is given beside the URL.
  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(options);
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", Sandbox.APPLICATION);
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("connectTimeout", "10");
    return properties;
  }

  String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database);
  }

  String libpqUrl() {
    StringBuilder url = new StringBuilder("postgresql://");
    url.append(encoded(user)).append(':').append(encoded(password));
    url.append('@').append(host).append(':').append(port).append('/').append(encoded(database));
    char separator = '?';
    for (Map.Entry<String, String> option : options.entrySet()) {
      url.append(separator).append(encoded(option.getKey()));
      url.append('=').append(encoded(option.getValue()));
      separator = '&';
    }
    return url.toString();
  }

  /// Never the password.
  @Override
  public String toString() {
    return host + ":" + port + "/" + database;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
