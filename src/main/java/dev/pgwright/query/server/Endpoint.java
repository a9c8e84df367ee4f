package dev.pgwright.query.server;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;

/// Where a user's database is and how to get in: the address with what libpq's variables, service
/// file and password file add to it.
///
/// @param hosts `host:port`, one or more; or a folder of Unix sockets and a port
/// @param settings by libpq's names, password included
record Endpoint(
    List<String> hosts, String database, String user, SequencedMap<String, String> settings) {

  private static final SequencedMap<String, String> VARIABLES = new LinkedHashMap<>();

  /// libpq's settings and the driver's; values are the same in both.
  private static final SequencedMap<String, String> DRIVER = new LinkedHashMap<>();

  /// Settings that mean nothing to the driver and are no loss.
  private static final List<String> IGNORED =
      List.of(
          "application_name",
          "fallback_application_name",
          "client_encoding",
          "keepalives",
          "keepalives_idle",
          "keepalives_interval",
          "keepalives_count",
          "tcp_user_timeout",
          "sslcompression",
          "sslsni",
          "gsslib",
          "gssdelegation",
          "requirepeer");

  /// Settings that are read here.
  private static final List<String> OURS =
      List.of(
          "host",
          "hostaddr",
          "port",
          "dbname",
          "user",
          "password",
          "passfile",
          "service",
          "servicefile",
          "options",
          "target_session_attrs",
          "load_balance_hosts",
          "sslrootcert");

  static {
    for (String name :
        List.of(
            "host",
            "hostaddr",
            "port",
            "user",
            "password",
            "passfile",
            "service",
            "servicefile",
            "options",
            "sslmode",
            "sslcert",
            "sslkey",
            "sslrootcert",
            "sslcrl",
            "requirepeer",
            "sslnegotiation",
            "gssencmode",
            "krbsrvname")) {
      VARIABLES.put("PG" + name.toUpperCase(Locale.ROOT), name);
    }
    VARIABLES.put("PGDATABASE", "dbname");
    VARIABLES.put("PGCONNECT_TIMEOUT", "connect_timeout");
    VARIABLES.put("PGCHANNELBINDING", "channel_binding");
    VARIABLES.put("PGREQUIREAUTH", "require_auth");
    VARIABLES.put("PGTARGETSESSIONATTRS", "target_session_attrs");
    VARIABLES.put("PGLOADBALANCEHOSTS", "load_balance_hosts");
    VARIABLES.put("PGSSLMINPROTOCOLVERSION", "ssl_min_protocol_version");
    VARIABLES.put("PGSSLCERTMODE", "sslcertmode");
    DRIVER.put("sslmode", "sslmode");
    DRIVER.put("sslcert", "sslcert");
    DRIVER.put("sslkey", "sslkey");
    DRIVER.put("sslpassword", "sslpassword");
    DRIVER.put("sslnegotiation", "sslNegotiation");
    DRIVER.put("gssencmode", "gssEncMode");
    DRIVER.put("krbsrvname", "kerberosServerName");
    DRIVER.put("channel_binding", "channelBinding");
    DRIVER.put("require_auth", "requireAuth");
    DRIVER.put("connect_timeout", "connectTimeout");
  }

  /// Everything that is known about a database, in libpq's order of precedence: the address, the
  /// service, the variables, the defaults.
  ///
  /// @param url as in [UserDatabase#read]
  /// @throws PgwrightException USAGE for what cannot be understood or followed
  static Endpoint of(String url, Map<String, String> env) {
    SequencedMap<String, String> settings = ConnectionString.parse(url);
    String service = settings.getOrDefault("service", env.getOrDefault("PGSERVICE", ""));
    if (!service.isEmpty()) {
      ServiceFile.find(service, serviceFiles(settings, env)).forEach(settings::putIfAbsent);
    }
    VARIABLES.forEach(
        (variable, name) -> {
          String value = env.getOrDefault(variable, "");
          if (!value.isEmpty()) {
            settings.putIfAbsent(name, value);
          }
        });
    settings.keySet().forEach(Endpoint::known);
    String user = settings.getOrDefault("user", System.getProperty("user.name", ""));
    String database = settings.getOrDefault("dbname", user);
    var endpoint = new Endpoint(hosts(settings), database, user, settings);
    if (!settings.containsKey("password")) {
      endpoint.lookUpPassword(env);
    }
    return endpoint;
  }

  private static void known(String name) {
    if (!OURS.contains(name) && !DRIVER.containsKey(name) && !IGNORED.contains(name)) {
      throw usage("the connection setting " + name + " is unknown or not supported here");
    }
  }

  private static List<Path> serviceFiles(
      SequencedMap<String, String> settings, Map<String, String> env) {
    String named = settings.getOrDefault("servicefile", env.getOrDefault("PGSERVICEFILE", ""));
    List<Path> files = new ArrayList<>();
    files.add(named.isEmpty() ? home(env).resolve(".pg_service.conf") : Path.of(named));
    String system = env.getOrDefault("PGSYSCONFDIR", "");
    if (!system.isEmpty()) {
      files.add(Path.of(system, "pg_service.conf"));
    }
    return files;
  }

  private static List<String> hosts(SequencedMap<String, String> settings) {
    String named = settings.getOrDefault("hostaddr", settings.getOrDefault("host", "localhost"));
    String[] hosts = named.split(",", -1);
    String[] ports = settings.getOrDefault("port", "5432").split(",", -1);
    if (ports.length != 1 && ports.length != hosts.length) {
      throw usage(hosts.length + " hosts and " + ports.length + " ports")
          .hint("give one port, or one for every host");
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      String host = hosts[i].isEmpty() ? "localhost" : hosts[i];
      String port = ports[ports.length == 1 ? 0 : i];
      if (host.startsWith("@") || (host.startsWith("/") && hosts.length > 1)) {
        throw usage("the host " + host + " is a Unix socket")
            .hint("name a folder of sockets alone, host=/path, or a host name");
      }
      if (host.startsWith("/")) {
        return List.of(host + ":" + port(port));
      }
      if (host.chars().anyMatch(c -> "/?#& \\".indexOf(c) >= 0)) {
        throw usage("not a host name: " + host);
      }
      all.add((host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port(port));
    }
    return List.copyOf(all);
  }

  private static int port(String text) {
    String port = text.isEmpty() ? "5432" : text;
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535 || port.equals("0")) {
      throw usage("not a port: " + port);
    }
    return Integer.parseInt(port);
  }

  private void lookUpPassword(Map<String, String> env) {
    String named = settings.getOrDefault("passfile", "");
    String windows = env.getOrDefault("APPDATA", "");
    Path file =
        !named.isEmpty()
            ? Path.of(named)
            : windows.isEmpty()
                ? home(env).resolve(".pgpass")
                : Path.of(windows, "postgresql", "pgpass.conf");
    String host = hosts.getFirst().replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
    String port = hosts.getFirst().replaceFirst("^.*:", "");
    PasswordFile.find(file, settings.getOrDefault("host", host), port, database, user)
        .ifPresent(password -> settings.put("password", password));
  }

  private static Path home(Map<String, String> env) {
    String home = env.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home", "") : home);
  }

  /// The file of the server's Unix socket; empty for TCP.
  String socket() {
    String host = hosts.getFirst();
    int colon = host.lastIndexOf(':');
    return host.startsWith("/")
        ? host.substring(0, colon) + "/.s.PGSQL." + host.substring(colon + 1)
        : "";
  }

  /// The driver's URL, without user and password.
  String jdbcUrl() {
    return "jdbc:postgresql://"
        + (socket().isEmpty() ? String.join(",", hosts) : "localhost")
        + "/"
        + URLEncoder.encode(database, StandardCharsets.UTF_8);
  }

  /// The driver's properties, the password among them.
  Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", user);
    settings.forEach(
        (name, value) -> {
          String property = DRIVER.get(name);
          if (property != null) {
            properties.setProperty(property, value);
          }
        });
    if (settings.containsKey("password")) {
      properties.setProperty("password", settings.get("password"));
    }
    String root = settings.getOrDefault("sslrootcert", "");
    if (root.equals("system")) {
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
      properties.setProperty("sslmode", "verify-full");
    } else if (!root.isEmpty()) {
      properties.setProperty("sslrootcert", root);
    }
    properties.setProperty("targetServerType", target());
    if (!socket().isEmpty()) {
      properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
      properties.setProperty("socketFactoryArg", socket());
      properties.setProperty("sslmode", "disable");
      properties.setProperty("gssEncMode", "disable");
    }
    boolean random = settings.getOrDefault("load_balance_hosts", "").equals("random");
    properties.setProperty("loadBalanceHosts", Boolean.toString(random));
    return properties;
  }

  private String target() {
    String wanted = settings.getOrDefault("target_session_attrs", "any");
    return switch (wanted) {
      case "any" -> "any";
      case "read-write", "primary" -> "primary";
      case "read-only", "standby" -> "secondary";
      case "prefer-standby" -> "preferSecondary";
      default -> throw usage("target_session_attrs cannot be " + wanted);
    };
  }

  /// The settings `options` of the user; empty when there are none.
  String options() {
    return settings.getOrDefault("options", "");
  }

  /// For messages: everything but the password.
  @Override
  public String toString() {
    return String.join(",", hosts) + ", database " + database + ", user " + user;
  }

  private static PgwrightException usage(String message) {
    return PgwrightException.of(Code.USAGE, "cannot read the database's address: " + message);
  }
}
