package dev.pgwright.query;

import java.util.List;
import java.util.Map;

/// One read that is asked for.
///
/// @param sql one statement
/// @param url as in [dev.pgwright.query.server.UserDatabase#read]
/// @param env environment variables, for `PGHOST` and the like
/// @param functions `schema.name` of functions that a person vouches for
/// @param production whether a role that may do more than read is refused
public record ReadRequest(
    String sql,
    String url,
    Map<String, String> env,
    Limits limits,
    List<String> functions,
    boolean production) {

  public ReadRequest {
    functions = List.copyOf(functions);
  }

  Guard guard() {
    return new Guard(url, env, limits, functions, production);
  }

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "ReadRequest[" + sql + ", " + limits + "]";
  }
}
