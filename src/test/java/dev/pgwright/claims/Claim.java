package dev.pgwright.claims;

import java.util.List;

/// One fact and the script that shows it.
///
/// @param topic the file's name without its ending
/// @param line where it stands in the file
/// @param fact one sentence without the full stop
/// @param since the first major version it holds for
/// @param until the last one
record Claim(String topic, int line, String fact, int since, int until, List<Act> acts) {

  static final int OLDEST = 14;
  static final int NEWEST = 18;

  Claim {
    acts = List.copyOf(acts);
  }

  boolean concerns(int major) {
    return since <= major && major <= until;
  }

  /// The versions as they stand in `docs/claims.md`.
  String versions() {
    return since == until ? Integer.toString(since) : since + "–" + until;
  }
}
