package dev.pgwright.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "'', 1 2",
    "1 2 10, 11 12",
    "001 002, 003 004",
    "9, 10 11",
    "1.9 1.10, 1.11 1.12",
    "2_1 10_1, 10_2 10_3",
    "1.0.0, 1.0.1 1.0.2",
    "20240101, 20261122 20261122.1",
    "20261122, 20261122.1 20261122.2",
    "20240101.3, 20261122.1 20261122.2",
    "20240101120000, 20261122000000 20261122000001",
    "20261122093000, 20261122093001 20261122093002",
    "202401011200, 202611220000 202611220001",
    "2024.01.05, 2026.11.22 2026.11.22.1",
    "2024_1_5_01, 2026_11_22_01 2026_11_22_02",
    "2026.11.22.093000, 2026.11.22.093001 2026.11.22.093002",
    "20990101, 20990101.1 20990101.2",
    "20241399, 20241400 20241401"
  })
  void go_on_as_they_were(String existing, String following) {
    List<Version> versions = Stream.of(existing.split(" ", -1)).flatMap(VersionsTest::of).toList();
    assertThat(Versions.after(versions, DATE, 2))
        .extracting(Version::text)
        .containsExactly(following.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"V1__a_b.sql, 1", "V1_2__a.sql, 1_2", "V4.sql, 4", "B3__all.sql, 3", "V5__J.java, 5"})
  void names_have_versions(String name, String version) {
    assertThat(NewNames.DEFAULT.version(name)).contains(new Version(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1__a.sql", "V__a.sql", "V1a__b.sql", "README.md", "R__a.sql"})
  void other_names_have_none(String name) {
    assertThat(NewNames.DEFAULT.version(name)).isEmpty();
  }

  @Test
  void settings_of_the_folder_decide(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("flyway.conf"),
        """
        flyway.sqlMigrationPrefix=M
        flyway.undoSqlMigrationPrefix=W
        flyway.sqlMigrationSeparator=-
        flyway.sqlMigrationSuffixes=.pgsql,.sql
        """);
    NewNames names = NewNames.of(folder);
    assertThat(names.version("M7-seven.pgsql")).contains(new Version("7"));
    assertThat(names.up(new Version("8"), "eight")).isEqualTo("M8-eight.pgsql");
    assertThat(names.downOf("M8-eight.pgsql")).isEqualTo("W8-eight.pgsql");
  }

  private static Stream<Version> of(String text) {
    return Version.parse(text).stream();
  }
}
