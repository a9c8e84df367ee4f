package dev.pgwright.agent.model;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a million tokens cost, as people say it; nothing where nobody does.
///
/// @param in dollars for what goes in
/// @param out dollars for what comes out
public record Price(Optional<Double> in, Optional<Double> out) {

  private static final String VARIABLE = "PGWRIGHT_MODEL_PRICE";
  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)/(\\d+(?:\\.\\d+)?)");

  /// The price that `PGWRIGHT_MODEL_PRICE` says, as `3/15`.
  ///
  /// @throws PgwrightException USAGE for another form
  public static Price of(Map<String, String> env) {
    String said = env.getOrDefault(VARIABLE, "").strip();
    if (said.isEmpty()) {
      return new Price(Optional.empty(), Optional.empty());
    }
    Matcher form = FORM.matcher(said);
    if (!form.matches()) {
      throw PgwrightException.of(Code.USAGE, VARIABLE + " is not a price: " + said)
          .hint("dollars for a million tokens in and out, as 3/15");
    }
    return new Price(
        Optional.of(Double.valueOf(form.group(1))), Optional.of(Double.valueOf(form.group(2))));
  }

  /// Dollars; empty where the price is not known.
  public Optional<Double> of(long tokensIn, long tokensOut) {
    return in.flatMap(
        each ->
            out.map(other -> Math.round((tokensIn * each + tokensOut * other) / 100) / 10_000.0));
  }
}
