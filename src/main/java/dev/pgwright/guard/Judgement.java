package dev.pgwright.guard;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the guard says, and why.
///
/// @param rule of the finding that decided; `nothing-found` for an allowance without one
/// @param reason for the one who reads it: the person who is asked, the agent that is denied
/// @param context what the agent should know besides; null for nothing
/// @param found all risks, in the order of the command
/// @param seen commands that reach databases
/// @param files that were read, with the SHA-256 of what they said
/// @param hash of the request with those files, which a person may let pass once
public record Judgement(
    Verdict verdict,
    String rule,
    String reason,
    @Nullable String context,
    List<Found> found,
    List<String> seen,
    Map<String, String> files,
    String hash) {

  private static final String PREFIX = "pgwright guard: ";

  public Judgement {
    found = List.copyOf(found);
    seen = List.copyOf(seen);
    files = new LinkedHashMap<>(files);
  }

  /// A denial that has nothing to do with a statement.
  public static Judgement denied(String rule, String reason) {
    String said = reason.startsWith(PREFIX) ? reason : PREFIX + reason;
    return new Judgement(
        Verdict.DENY, rule, said, null, List.of(), List.of(), new LinkedHashMap<>(), "");
  }

  /// Nothing to say.
  static Judgement silent() {
    return new Judgement(
        Verdict.ALLOW, "nothing-found", "", null, List.of(), List.of(), new LinkedHashMap<>(), "");
  }

  Judgement with(@Nullable String more) {
    return new Judgement(verdict, rule, reason, more, found, seen, files, hash);
  }
}
