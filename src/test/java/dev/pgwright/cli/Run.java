package dev.pgwright.cli;

import dev.pgwright.job.Checking;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Proving;
import dev.pgwright.job.VerifyRequest;
import dev.pgwright.job.optimize.Optimizing;
import dev.pgwright.job.read.Explaining;
import dev.pgwright.job.read.OnCopy;
import dev.pgwright.job.read.Querying;
import dev.pgwright.job.review.Reviewing;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Draft;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One run of the program on strings instead of streams.
///
/// @param exit its exit code
record Run(int exit, String out, String err) {

  /// Where a run happens, and what stands behind its commands.
  ///
  /// @param terminal whether both streams are terminals
  record Place(Path folder, Map<String, String> env, boolean terminal, Services services) {

    Place in(Path other) {
      return new Place(other, env, terminal, services);
    }

    Place with(String variable, String value) {
      var more = new LinkedHashMap<>(env);
      more.put(variable, value);
      return new Place(folder, more, terminal, services);
    }

    Place onTerminal() {
      return new Place(folder, env, true, services);
    }

    Place planning(Function<PlanRequest, Outcome> plan) {
      return new Place(
          folder,
          env,
          terminal,
          new Services(
              services.inspect(),
              services.sql(),
              plan,
              services.verify(),
              services.check(),
              services.query(),
              services.explain(),
              services.onCopy(),
              services.optimize(),
              services.review()));
    }

    Place verifying(Function<VerifyRequest, Outcome> verify) {
      return new Place(
          folder,
          env,
          terminal,
          new Services(
              services.inspect(),
              services.sql(),
              services.plan(),
              verify,
              services.check(),
              services.query(),
              services.explain(),
              services.onCopy(),
              services.optimize(),
              services.review()));
    }

    Place reading(Function<InspectRequest, Schema> inspect) {
      return new Place(
          folder,
          env,
          terminal,
          new Services(
              inspect,
              services.sql(),
              services.plan(),
              services.verify(),
              services.check(),
              services.query(),
              services.explain(),
              services.onCopy(),
              services.optimize(),
              services.review()));
    }

    Run run(String... arguments) {
      var out = new StringWriter();
      var err = new StringWriter();
      int exit = Program.run(session(out, err), services, arguments);
      return new Run(exit, out.toString(), err.toString());
    }

    Session session(StringWriter out, StringWriter err) {
      return new Session(
          new PrintWriter(out),
          new PrintWriter(err),
          terminal,
          terminal,
          env,
          folder,
          Clock.fixed(Instant.parse("2026-02-03T23:59:59Z"), ZoneOffset.UTC),
          java.io.InputStream.nullInputStream());
    }
  }

  /// The real commands, without a terminal; sources must be named by absolute paths.
  static Place real(Path folder) {
    Map<String, String> env = new LinkedHashMap<>();
    for (String name : List.of("PGWRIGHT_CACHE", "XDG_CACHE_HOME", "HOME", "PATH")) {
      String value = System.getenv(name);
      if (value != null) {
        env.put(name, value);
      }
    }
    return new Place(
        folder,
        env,
        false,
        new Services(
            Inspecting::run,
            SchemaSql::script,
            request -> Outcome.of(Planning.run(request)),
            request -> Outcome.of(Proving.run(request)),
            Checking::run,
            Querying::run,
            Explaining::run,
            OnCopy::run,
            Optimizing::run,
            Reviewing::run));
  }

  /// Commands that find nothing to do, without a terminal.
  static Place place() {
    return new Place(
        Path.of("").toAbsolutePath(),
        new LinkedHashMap<>(),
        false,
        new Services(
            request -> Schema.empty(180006),
            schema -> "-- " + schema.objects().size() + " objects\n",
            request -> Outcome.of(new Draft().finish()),
            request -> Outcome.of(new Draft().finish()),
            Checking::run,
            Querying::run,
            Explaining::run,
            OnCopy::run,
            Optimizing::run,
            Reviewing::run));
  }
}
