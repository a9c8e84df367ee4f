package dev.pgwright.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Plans of a database beside those of its twin.
///
/// @param shape whether every node is of the same kind, over the same relation and index
/// @param same whether cost and rows of every node are the same to the last digit, too
/// @param difference the first node that differs; empty where none does
public record Comparison(String sql, boolean shape, boolean same, String difference) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> NUMBERS =
      List.of("Startup Cost", "Total Cost", "Plan Rows", "Plan Width");

  /// Plans every statement of a script on both.
  public static List<Comparison> of(Connection real, Twin twin, String script) throws SQLException {
    var all = new ArrayList<Comparison>();
    for (String sql : statements(script)) {
      JsonNode expected = plan(real, sql);
      JsonNode found = twin.plan(sql).path("Plan");
      String shape = difference(shape(expected), shape(found), "");
      String numbers = difference(expected, found, "");
      all.add(
          new Comparison(
              sql,
              shape.isEmpty(),
              numbers.isEmpty(),
              shape.isEmpty() ? numbers : shape + "\n" + expected + "\n" + found));
    }
    return all;
  }

  /// Prints how many are alike, and what differs.
  static void tell(String name, List<Comparison> all) {
    all.stream()
        .filter(it -> !it.same())
        .forEach(it -> System.err.print(it.sql() + "\n    " + it.difference() + "\n"));
    System.err.print(
        String.format(
            Locale.ROOT,
            "twin of %s: %d plans, %d of the same shape, %d the same to the last digit\n",
            name,
            all.size(),
            all.stream().filter(Comparison::shape).count(),
            all.stream().filter(Comparison::same).count()));
  }

  /// All plans are of the same shape, 95 of 100 the same to the last digit.
  static void prove(String name, List<Comparison> all) {
    tell(name, all);
    assertThat(all).filteredOn(it -> !it.shape()).isEmpty();
    assertThat(all.stream().filter(Comparison::same).count() * 100)
        .isGreaterThanOrEqualTo(95L * all.size());
  }

  /// The statements of a script.
  public static List<String> statements(String script) {
    return Script.split(script).stream()
        .filter(Part.Statement.class::isInstance)
        .map(it -> ((Part.Statement) it).text())
        .toList();
  }

  static JsonNode plan(Connection real, String sql) throws SQLException {
    try (Statement statement = real.createStatement();
        ResultSet rows = statement.executeQuery("explain (format json) " + sql)) {
      rows.next();
      return JSON.readTree(rows.getString(1)).path(0).path("Plan");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A plan without its numbers.
  private static JsonNode shape(JsonNode plan) {
    var fields = new TreeMap<String, JsonNode>();
    for (Map.Entry<String, JsonNode> field : plan.properties()) {
      if (field.getKey().equals("Plans")) {
        var children = JSON.createArrayNode();
        field.getValue().forEach(it -> children.add(shape(it)));
        fields.put("Plans", children);
      } else if (!NUMBERS.contains(field.getKey())) {
        fields.put(field.getKey(), field.getValue());
      }
    }
    return JSON.valueToTree(fields);
  }

  private static String difference(JsonNode expected, JsonNode found, String at) {
    if (expected.isObject() && found.isObject()) {
      String here = at + "/" + expected.path("Node Type").asText();
      for (Map.Entry<String, JsonNode> field : expected.properties()) {
        String inside =
            difference(field.getValue(), found.path(field.getKey()), here + "." + field.getKey());
        if (!inside.isEmpty()) {
          return inside;
        }
      }
      return expected.size() == found.size() ? "" : here + " has other fields";
    }
    if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        String inside = difference(expected.get(i), found.get(i), at);
        if (!inside.isEmpty()) {
          return inside;
        }
      }
      return "";
    }
    return expected.equals(found) ? "" : at + ": " + expected + " is " + found;
  }
}
