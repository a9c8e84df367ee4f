package dev.pgwright.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.Golden;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the program believes about PostgreSQL, asked of PostgreSQL.
class ClaimsTest {

  private static final Path PAGE = Path.of("docs/claims.md");

  @Tag("pg")
  @TestFactory
  Stream<DynamicNode> hold_on_the_newest_server() throws IOException {
    return on(Claim.NEWEST);
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicNode> hold_on_every_supported_server() {
    return IntStream.rangeClosed(Claim.OLDEST, Claim.NEWEST)
        .mapToObj(
            major -> {
              try {
                return dynamicContainer("PostgreSQL " + major, on(major));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Tag("pg")
  @Test
  void a_wrong_claim_fails() throws Exception {
    ClaimFile file =
        ClaimFile.parse(
            "wrong",
            """
            -- claim: one is two -- since: 14
            select 1;
            -- expect: 2
            """);
    try (ScratchDatabase database = SharedSandbox.get().create("wrong")) {
      run(database, Files.readString(ClaimFile.FOLDER.resolve(ClaimFile.TOOLS)));
      List<Throwable> failures = new ArrayList<>();
      try {
        ClaimRun.check(file.claims().getFirst(), database);
      } catch (AssertionError e) {
        failures.add(e);
      }
      assertThat(failures).singleElement().asString().contains("wrong.sql:3: select 1");
    }
  }

  @Test
  void are_listed() throws IOException {
    String measured =
        Files.exists(PAGE)
            ? Files.readAllLines(PAGE).stream()
                .filter(it -> it.startsWith(ClaimsPage.MEASURED))
                .findFirst()
                .orElse("")
            : "";
    Golden.compare(PAGE, ClaimsPage.of(ClaimFile.all(), measured));
  }

  @Tag("matrix")
  @Test
  void are_listed_with_the_servers_they_were_measured_on() throws IOException {
    String versions =
        IntStream.rangeClosed(Claim.OLDEST, Claim.NEWEST)
            .map(major -> SharedSandbox.version(major).serverVersion())
            .mapToObj(it -> it / 10_000 + "." + it % 10_000)
            .collect(Collectors.joining(", "));
    String measured = ClaimsPage.MEASURED + "PostgreSQL " + versions + ".";
    Golden.compare(PAGE, ClaimsPage.of(ClaimFile.all(), measured));
  }

  private static Stream<DynamicNode> on(int major) throws IOException {
    return ClaimFile.all().stream()
        .filter(file -> file.claims().stream().anyMatch(it -> it.concerns(major)))
        .map(
            file -> {
              var prepared = new Prepared(() -> SharedSandbox.version(major), file.setup());
              return dynamicContainer(
                  file.topic(),
                  file.claims().stream()
                      .filter(it -> it.concerns(major))
                      .map(it -> dynamicTest(it.fact(), () -> prepared.check(it))));
            });
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set search_path = public, claims");
      statement.execute(sql);
    }
  }

  /// The database that the claims of a file are copied from.
  private static final class Prepared {
    private final Supplier<Sandbox> sandbox;
    private final String setup;
    private final List<ScratchDatabase> made = new ArrayList<>();

    Prepared(Supplier<Sandbox> sandbox, String setup) {
      this.sandbox = sandbox;
      this.setup = setup;
    }

    void check(Claim claim) throws Exception {
      if (made.isEmpty()) {
        ScratchDatabase database = sandbox.get().create("claims");
        run(database, Files.readString(ClaimFile.FOLDER.resolve(ClaimFile.TOOLS)));
        run(database, setup);
        run(database, "call remember()");
        made.add(database);
      }
      try (ScratchDatabase copy = sandbox.get().copy(made.getFirst(), "claim")) {
        ClaimRun.check(claim, copy);
      }
    }
  }
}
