package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SandboxSettingsTest {

  @Test
  void reads_its_three_variables() {
    var env = new TreeMap<String, String>();
    env.put("PGWRIGHT_CACHE", "/c/../cache");
    env.put("PGWRIGHT_PG_HOME", "/opt/pg");
    env.put("PGWRIGHT_SANDBOX_URL", "postgresql://h/d");
    assertThat(SandboxSettings.fromEnvironment(env))
        .isEqualTo(
            new SandboxSettings(Path.of("/cache"), "postgresql://h/d", Path.of("/opt/pg"), 18));
  }

  @Test
  void empty_values_count_as_unset() {
    var blank = new TreeMap<String, String>();
    blank.put("PGWRIGHT_CACHE", "");
    blank.put("PGWRIGHT_PG_HOME", " ");
    blank.put("XDG_CACHE_HOME", "/x");
    assertThat(SandboxSettings.fromEnvironment(blank))
        .isEqualTo(new SandboxSettings(Path.of("/x/pgwright"), null, null, 18));
  }
}
