package dev.pgwright.mcp;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a server listens, and who may come in.
///
/// Browsers send what they are told to, also by pages of others whose name points here; so the
/// names in `Host` and `Origin` have to be ours. Who listens beyond this machine needs a token.
///
/// @param address that is bound
/// @param name of the host as it was given
/// @param port that is bound; 0 for any free one
/// @param token that requests carry as `Authorization: Bearer …`; empty for none
public record Door(InetAddress address, String name, int port, Optional<String> token) {

  /// The fewest characters of a token.
  public static final int SHORTEST = 16;

  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "[::1]");

  /// A door that is closed enough.
  ///
  /// @throws PgwrightException USAGE for a host that is unknown, a port that is none, a token that
  ///   is too short or not printable, and for an address beyond this machine without a token
  public static Door of(String host, int port, Optional<String> token) {
    if (port < 0 || port > 0xffff) {
      throw PgwrightException.of(Code.USAGE, "there is no port " + port)
          .hint("0 stands for any free one");
    }
    token.ifPresent(Door::check);
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw PgwrightException.of(Code.USAGE, "the host " + host + " is unknown")
          .hint("127.0.0.1 stands for this machine")
          .because(e);
    }
    if (!address.isLoopbackAddress() && token.isEmpty()) {
      throw PgwrightException.of(
              Code.USAGE, host + " is reached from other machines, and there is no token")
          .hint("set PGWRIGHT_MCP_TOKEN or --token-file, or listen on 127.0.0.1");
    }
    return new Door(address, host, port, token);
  }

  private static void check(String token) {
    if (token.length() < SHORTEST || !token.chars().allMatch(it -> it > ' ' && it < 0x7f)) {
      throw PgwrightException.of(
              Code.USAGE,
              "the token has to have " + SHORTEST + " printable characters without spaces or more")
          .hint("openssl rand -hex 32 writes one");
    }
  }

  /// Whether the name in `Host`, and in `Origin` where there is one, is one of this server.
  ///
  /// @param host as sent, with its port; null when it was not
  /// @param origin as sent; null when it was not
  boolean knows(@Nullable String host, @Nullable String origin) {
    if (host == null) {
      return false;
    }
    String asked = host(host);
    boolean ours = address.isAnyLocalAddress() || ours(asked);
    if (!ours || origin == null) {
      return ours;
    }
    try {
      String from = new URI(origin).getHost();
      return from != null && (ours(host(from)) || (!here() && host(from).equals(asked)));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private boolean here() {
    return address.isLoopbackAddress();
  }

  private boolean ours(String asked) {
    return HERE.contains(asked) || asked.equals(host(name.contains(":") ? "[" + name + "]" : name));
  }

  /// A host without its port, in small letters.
  private static String host(String text) {
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    return (end > 0 ? text.substring(0, end) : text).toLowerCase(Locale.ROOT);
  }

  /// Whether a request carries the token; true where none is needed. Takes as long for a token that
  /// is nearly right as for any other.
  ///
  /// @param authorization the header; null when it was not sent
  boolean opens(@Nullable String authorization) {
    if (token.isEmpty()) {
      return true;
    }
    String given = authorization == null ? "" : authorization.strip();
    boolean bearer = given.regionMatches(true, 0, "Bearer ", 0, 7);
    return MessageDigest.isEqual(
        (bearer ? given.substring(7).strip() : "").getBytes(StandardCharsets.UTF_8),
        token.get().getBytes(StandardCharsets.UTF_8));
  }

  /// Without the token.
  @Override
  public String toString() {
    return "Door[" + name + ":" + port + "]";
  }
}
