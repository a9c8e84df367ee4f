package dev.pgwright.twin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What plans depend on beside statistics.
public final class PlannerSettings {

  private PlannerSettings() {}

  /// Gives a session the settings that a database has, the costs of its usual tablespace among
  /// them.
  ///
  /// @param session on a throwaway server; those of its settings that need a restart stay
  public static void apply(Statistics statistics, Connection session) throws SQLException {
    var settings = new LinkedHashMap<>(statistics.settings());
    for (String option : statistics.tablespaces().getOrDefault("pg_default", List.of())) {
      int equals = option.indexOf('=');
      settings.put(option.substring(0, equals), option.substring(equals + 1));
    }
    try (PreparedStatement set =
        session.prepareStatement(
            "select set_config(name, ?, false) from pg_settings where name = ?"
                + " and context in ('user', 'superuser')")) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        set.setString(1, setting.getValue());
        set.setString(2, setting.getKey());
        set.execute();
      }
    }
  }
}
