package dev.pgwright.query;

import java.util.List;
import java.util.Map;

/// Which database is read, and within what bounds.
///
/// @param url as in [dev.pgwright.query.server.UserDatabase#read]
/// @param env environment variables, for `PGHOST` and the like
/// @param functions `schema.name` of functions that a person vouches for
/// @param production whether a role that may do more than read is refused
public record Guard(
    String url,
    Map<String, String> env,
    Limits limits,
    List<String> functions,
    boolean production) {

  public Guard {
    functions = List.copyOf(functions);
  }

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "Guard[" + limits + "]";
  }
}
