package dev.pgwright.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pgwright.query.server.UserDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  private static final String ROOT = "dev.pgwright";

  /// Every package, in the order of the data flow: each may use those before it, none after it.
  private static final List<String> STAGES =
      List.of(
          "model", "facts", "measure", "config", "sql", "alembic", "flyway", "sandbox", "catalog",
          "query", "source", "replay", "diff", "plan", "render", "verify", "rules", "review",
          "guard", "explain", "twin", "advise", "vector", "search", "report", "job", "agent", "mcp",
          "cli");

  private static final List<String> MAY_TALK_TO_SERVERS =
      List.of(
          "catalog", "verify", "advise", "sandbox", "query", "source", "twin", "vector", "search");

  private static final List<String> NO_INPUT_OR_OUTPUT =
      List.of("model", "diff", "plan", "render", "rules");

  /// Files, sockets, processes. Reading a resource of our own is none of these.
  private static final String OUTSIDE_WORLD =
      "java\\.io\\.(File|Random|Print|Console).*|java\\.nio\\.file\\.Files"
          + "|java\\.nio\\.channels\\..*|java\\.net\\..*|java\\.lang\\.Process.*";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> a_stage_uses_only_those_before_it() {
    return IntStream.range(0, STAGES.size() - 1)
        .mapToObj(
            i -> {
              var later = new ArrayList<String>();
              STAGES.subList(i + 1, STAGES.size()).forEach(stage -> later.add(within(stage)));
              return dynamicTest(
                  STAGES.get(i), () -> neverDepends(within(STAGES.get(i)), later, "comes before"));
            });
  }

  @Test
  void the_two_faces_do_not_know_each_other() {
    neverDepends(within("mcp"), List.of(within("cli")), "is a face of its own beside");
  }

  @Test
  void what_everyone_uses_uses_no_stage() {
    neverDepends(ROOT, STAGES.stream().map(ArchitectureTest::within).toList(), "is below");
  }

  @Test
  void every_package_has_its_place() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(
            name ->
                assertThat(name.equals(ROOT) || STAGES.contains(name.split("\\.", -1)[2]))
                    .as(name + " is one of the stages")
                    .isTrue());
  }

  @Test
  void only_some_stages_talk_to_servers() {
    var others =
        STAGES.stream()
            .filter(stage -> !MAY_TALK_TO_SERVERS.contains(stage))
            .map(ArchitectureTest::within)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(others)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void only_the_reader_and_the_sandbox_open_sessions() {
    noClasses()
        .that()
        .resideOutsideOfPackages(within("query"), within("sandbox"))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.sql\\.Driver.*|javax\\.sql\\..*|org\\.postgresql\\.(Driver|ds\\..*|jdbc\\..*)"
                + "|com\\.zaxxer\\..*")
        .because("a user's database is reached through query.server.UserDatabase alone")
        .check(CLASSES);
  }

  @Test
  void only_the_gate_and_constant_queries_read_a_users_database() {
    noClasses()
        .that()
        .resideOutsideOfPackage(within("query"))
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".source.Prepared")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".source.live.LiveReader")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".source.counters.CountersReader")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".twin.snapshot.StatisticsReader")
        .should()
        .callMethod(
            UserDatabase.class, "read", String.class, java.util.Map.class, UserDatabase.Work.class)
        .because("the catalog's queries are ours; everything else goes through query.Reader")
        .check(CLASSES);
  }

  @Test
  void stages_of_thought_do_no_input_or_output() {
    noClasses()
        .that()
        .resideInAnyPackage(
            NO_INPUT_OR_OUTPUT.stream().map(ArchitectureTest::within).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(OUTSIDE_WORLD)
        .check(CLASSES);
  }

  private static void neverDepends(String stage, List<String> others, String because) {
    noClasses()
        .that()
        .resideInAPackage(stage)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.toArray(String[]::new))
        .because(stage + " " + because + " them")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String within(String stage) {
    return ROOT + "." + stage + "..";
  }
}
