package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Column;
import dev.pgwright.model.CompositeType;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.View;
import dev.pgwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/// `docs/coverage.md`: what golden cases show, of everything that could be.
@DisabledIfSystemProperty(named = "golden.only", matches = ".+")
class CoveragePageTest {

  private static final Path PAGE = Path.of("docs/coverage.md");
  private static final int NAMED = 3;

  private static final String HEAD =
      """
      # Coverage

      What the planner is shown to do: for each kind of object, each change, and the golden cases that have it.
      A case is a pair of schemas in `src/test/resources/golden`; it is applied to PostgreSQL 18 and taken back, and both ends are compared with what `pg_dump` says.
      A change without a case is carried by the same code as its neighbours, and nothing here proves it.
      This page is written from the cases by `./dev golden CoveragePageTest`.

      """;

  private static final String TAIL =
      """

      ## not handled

      These are found, listed as a concern and never compared; a plan is refused where only the wanted schema has one.

      - subscriptions; owners and privileges of the functions that belong to a base type
      - operators and functions that were added to an operator family apart from a class
      - storage, statistics and options of columns of views
      - security labels, and what was made to depend on an extension
      - the firing of a constraint's own triggers; comments on the row types of tables
      """;

  @Test
  void is_written_from_the_cases() throws IOException {
    Golden.compare(PAGE, page(cases()));
  }

  @Test
  void every_kind_has_cases() throws IOException {
    Map<Shown, List<String>> cases = cases();
    assertThat(kinds().keySet())
        .allSatisfy(kind -> assertThat(cases.keySet()).anyMatch(it -> it.kind().equals(kind)));
  }

  /// The names of the cases, by what they show; refused ones end in ` (refused)`.
  private static Map<Shown, List<String>> cases() throws IOException {
    var cases = new LinkedHashMap<Shown, List<String>>();
    for (Path folder : GoldenTest.cases()) {
      String name = GoldenTest.ROOT.relativize(folder).toString();
      String plan = Files.readString(folder.resolve("plan.sql"));
      boolean kept = plan.contains("-- kept: ");
      String told = name + (plan.startsWith("-- refused: ") ? " (refused)" : "");
      for (String line : Files.readAllLines(folder.resolve("shows.tsv"))) {
        String[] fields = line.split("\t", -1);
        var shown = new Shown(fields[0], fields[1]);
        if (!(kept && shown.change().equals("dropped"))) {
          cases.computeIfAbsent(shown, _ -> new ArrayList<>()).add(told);
        }
      }
    }
    return cases;
  }

  private static String page(Map<Shown, List<String>> cases) {
    var page = new StringBuilder(HEAD);
    int shown = 0;
    int possible = 0;
    var tables = new StringBuilder();
    for (var kind : kinds().entrySet()) {
      Set<String> changes = new LinkedHashSet<>(kind.getValue());
      cases.keySet().stream()
          .filter(it -> it.kind().equals(kind.getKey()))
          .map(Shown::change)
          .forEach(changes::add);
      tables.append("\n## ").append(kind.getKey()).append("\n\n");
      tables.append("| change | cases | for example |\n| --- | ---: | --- |\n");
      for (String change : changes) {
        List<String> names = cases.getOrDefault(new Shown(kind.getKey(), change), List.of());
        possible++;
        shown += names.isEmpty() ? 0 : 1;
        tables.append("| ").append(change).append(" | ").append(names.size()).append(" | ");
        tables.append(links(names)).append(" |\n");
      }
    }
    page.append(
        String.format(
            Locale.ROOT,
            "%d changes of %d kinds; cases show %d of them.%n",
            possible,
            kinds().size(),
            shown));
    return page.append(tables).append(TAIL).toString();
  }

  /// Cases of one thing come before whole schemas.
  private static String links(List<String> names) {
    return names.isEmpty()
        ? "–"
        : String.join(
            ", ",
            names.stream()
                .sorted(Comparator.comparing((String it) -> it.startsWith("mixed/")))
                .limit(NAMED)
                .map(CoveragePageTest::link)
                .toList());
  }

  private static String link(String name) {
    String folder = name.replace(" (refused)", "");
    return "[" + name + "](../" + GoldenTest.ROOT + "/" + folder + ")";
  }

  /// The kinds in the order of the model, with every change that the model knows of.
  private static Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    for (ObjectKind kind : ObjectKind.values()) {
      if (kind == ObjectKind.CONSTRAINT) {
        Stream.of(Constraint.Type.values())
            .forEach(it -> kinds.put(it.label().toLowerCase(Locale.ROOT), changes(it)));
      } else if (kind != ObjectKind.DOMAIN_CONSTRAINT) {
        Class<? extends Record> model = MODELS.get(kind);
        List<String> changes = model == null ? CARRIED : changes(model);
        List<String> never = impossible(kind);
        kinds.put(Shown.kindOf(kind), changes.stream().filter(it -> !never.contains(it)).toList());
      }
    }
    return kinds;
  }

  private static final List<String> EVERY = List.of("created", "dropped", "comment");
  private static final List<String> CARRIED =
      List.of("created", "dropped", "comment", "definition");

  /// What the server has no words for.
  private static List<String> impossible(ObjectKind kind) {
    return switch (kind) {
      case VIEW -> List.of("access method", "tablespace", "populated");
      case USER_MAPPING, DEFAULT_PRIVILEGES -> List.of("comment");
      default -> List.of();
    };
  }

  private static List<String> changes(Constraint.Type type) {
    List<String> foreign =
        switch (type) {
          case PRIMARY_KEY, UNIQUE, EXCLUSION -> List.of("references", "validated", "enforced");
          case CHECK ->
              List.of(
                  "references",
                  "deferrable",
                  "deferred",
                  "index options",
                  "index tablespace",
                  "clustered");
          case FOREIGN_KEY -> List.of("index options", "index tablespace", "clustered");
        };
    return changes(Constraint.class).stream().filter(it -> !foreign.contains(it)).toList();
  }

  private static List<String> changes(Class<? extends Record> model) {
    return Stream.concat(EVERY.stream(), Shown.properties(model).stream()).distinct().toList();
  }

  private static final Map<ObjectKind, Class<? extends Record>> MODELS = models();

  private static Map<ObjectKind, Class<? extends Record>> models() {
    var models = new TreeMap<ObjectKind, Class<? extends Record>>();
    models.put(ObjectKind.SCHEMA, Namespace.class);
    models.put(ObjectKind.EXTENSION, Extension.class);
    models.put(ObjectKind.ENUM, EnumType.class);
    models.put(ObjectKind.DOMAIN, Domain.class);
    models.put(ObjectKind.COMPOSITE, CompositeType.class);
    models.put(ObjectKind.SEQUENCE, Sequence.class);
    models.put(ObjectKind.TABLE, Table.class);
    models.put(ObjectKind.COLUMN, Column.class);
    models.put(ObjectKind.INDEX, Index.class);
    models.put(ObjectKind.VIEW, View.class);
    models.put(ObjectKind.MATERIALIZED_VIEW, View.class);
    models.put(ObjectKind.FUNCTION, Routine.class);
    models.put(ObjectKind.PROCEDURE, Routine.class);
    models.put(ObjectKind.TRIGGER, Trigger.class);
    return models;
  }
}
