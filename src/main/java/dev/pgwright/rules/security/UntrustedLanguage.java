package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Code in an untrusted language does on the server's machine whatever the server's user may do.
final class UntrustedLanguage implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("untrusted-language", "A language without limits")
          .about(Create.CreateExtension.class, CreateCode.CreateRoutine.class, Session.Do.class);

  private static final List<String> LANGUAGES =
      List.of("c", "plpython3u", "plpythonu", "plperlu", "pltclu", "plsh", "plr");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    String language =
        switch (statement) {
          case CreateCode.CreateRoutine routine ->
              Optional.ofNullable(routine.option("language"))
                  .map(CreateCode.RoutineOption::value)
                  .orElse(null);
          case Create.CreateExtension extension -> extension.name().value();
          case Session.Do block -> block.language();
          default -> null;
        };
    return language != null && LANGUAGES.contains(language.toLowerCase(Locale.ROOT))
        ? Hazard.of(
            INFO,
            statement,
            language + ": its code reads files and opens connections as the server's own user",
            "PL/pgSQL, or a program outside of the database")
        : List.of();
  }
}
