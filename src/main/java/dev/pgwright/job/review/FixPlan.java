package dev.pgwright.job.review;

import dev.pgwright.PgwrightException;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.PlanFiles;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Report;
import dev.pgwright.review.Remark;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Loaded;
import dev.pgwright.source.Source;
import dev.pgwright.source.Sources;
import dev.pgwright.source.snapshot.Snapshot;
import dev.pgwright.verify.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fixes of a review as migration files, planned and proven as any others.
final class FixPlan {

  /// After so many rounds of leaving out what has no safe way, the plan is given up.
  private static final int ROUNDS = 4;

  private final Setup setup;
  private final FixWish wish;
  private final String from;
  private final int version;
  private final List<String> notes = new ArrayList<>();

  private FixPlan(Setup setup, FixWish wish, String from, int version) {
    this.setup = setup;
    this.wish = wish;
    this.from = from;
    this.version = version;
  }

  /// What became of the fixes.
  ///
  /// @param report of the plan; null where there was nothing to plan
  /// @param notes what was left out and why, one sentence each
  record Planned(@Nullable Report report, List<String> notes) {}

  /// Plans, proves and writes the fixes that leave nothing to decide.
  ///
  /// @param schema what was reviewed; the migrations start from it where the wish names no source
  ///   and the source is a database
  /// @throws PgwrightException as [Planning#run]
  static Planned write(
      Setup setup, FixWish wish, String source, Schema schema, List<Remark> remarks, int version) {
    boolean live = Source.parse(source) instanceof Source.Database;
    String named = wish.files().from();
    return PlanFiles.around(
        schema,
        "after.json",
        (before, after) -> {
          String from = named != null ? named : live ? "snapshot:" + before : source;
          return new FixPlan(setup, wish, from, version).write(remarks, after);
        });
  }

  private Planned write(List<Remark> remarks, Path after) throws IOException {
    List<Remark> left = remarks;
    for (int round = 1; ; round++) {
      List<Remark> applied = applied(left, after, round == 1);
      if (applied.isEmpty()) {
        return new Planned(null, notes);
      }
      Report report = Planning.run(request(applied, after));
      List<Remark> allowed =
          applied.stream()
              .filter(it -> report.refusals().stream().noneMatch(no -> isOf(no, it)))
              .toList();
      if (report.refusals().isEmpty() || allowed.size() == applied.size() || round == ROUNDS) {
        return new Planned(report, notes);
      }
      report
          .refusals()
          .forEach(
              it ->
                  notes.add(
                      "left out, since there is no safe way: "
                          + it.object()
                          + ": "
                          + it.difference()));
      left = allowed;
    }
  }

  /// Whether a refusal is about what a remark changes.
  private static boolean isOf(Report.Refusal refusal, Remark remark) {
    if (remark.object() == null) {
      return false;
    }
    String label = remark.object().label();
    String name = refusal.object().substring(refusal.object().indexOf(':') + 1);
    return refusal.object().equals(label)
        || remark.change().stream().anyMatch(it -> mentions(it, name));
  }

  private static boolean mentions(String change, String name) {
    String plain = change.replace("\"", "");
    int dot = name.lastIndexOf('.');
    return dot > 0
        && plain.contains(name.substring(0, dot) + " ")
        && plain.matches("(?s).*\\b" + Pattern.quote(name.substring(dot + 1)) + "\\b.*");
  }

  /// Applies one fix after the other to a copy; what an earlier one made impossible is left out.
  private List<Remark> applied(List<Remark> remarks, Path after, boolean tell) throws IOException {
    Source source = Source.parse(from);
    try (var sources =
        Sources.open(
            setup.sandbox(),
            new Sources.Version.Exactly(version),
            List.of(source),
            setup.reading(),
            it -> SchemaSql.statements(it))) {
      return sources.served(() -> applied(sources, source, remarks, after, tell));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private List<Remark> applied(
      Sources sources, Source source, List<Remark> remarks, Path after, boolean tell) {
    var applied = new ArrayList<Remark>();
    try (Loaded old = sources.load(source);
        ScratchDatabase work = sources.sandbox().copy(old.database(), "fixes")) {
      for (Remark it : remarks) {
        Optional<String> refused = Statements.attempt(work, it.change());
        if (refused.isEmpty()) {
          applied.add(it);
        } else if (tell) {
          notes.add("left out for now: " + it.message() + ": " + refused.get());
        }
      }
      Files.writeString(after, Snapshot.text(old.read(work)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return applied;
  }

  private PlanRequest request(List<Remark> remarks, Path after) {
    SequencedMap<String, String> renames = new LinkedHashMap<>();
    for (Remark it : remarks) {
      if (it.renamed() != null && it.object() != null) {
        renames.put(it.object().label(), it.renamed().value());
      }
    }
    return new PlanRequest(
        from,
        "snapshot:" + after,
        wish.files().message(),
        wish.files().target(),
        wish.files().out(),
        null,
        wish.files().date(),
        renames,
        wish.approvedDrops(),
        List.of(),
        List.of(),
        new LinkedHashMap<>(),
        List.of(),
        new LinkedHashMap<>(),
        version,
        null,
        new Selection(List.of(), List.of()),
        false,
        null,
        List.of(),
        false,
        new LinkedHashMap<>(),
        setup);
  }
}
