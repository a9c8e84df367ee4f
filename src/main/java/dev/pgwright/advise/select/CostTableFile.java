package dev.pgwright.advise.select;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

/// A cost table as JSON: `queries` with `id`, `weight` and `cost`, `indexes` with `id`, `size_mb`
/// and perhaps `write_cost`, `configurations` with `query`, `indexes` and `cost`.
public final class CostTableFile {

  private static final int MOST_INDEXES = 2;

  private final SequencedSet<String> queryIds = new LinkedHashSet<>();
  private final SequencedSet<String> indexIds = new LinkedHashSet<>();
  private final SequencedSet<List<String>> sets = new LinkedHashSet<>();
  private boolean numbers = true;

  private CostTableFile() {}

  /// A table and how its file writes the ids of indexes.
  ///
  /// @param numbers whether they are numbers, not strings
  public record Content(CostTable table, boolean numbers) {}

  /// Reads a cost table.
  ///
  /// @throws PgwrightException INPUT for what is no cost table, with the place that is wrong
  public static Content read(String text) {
    JsonNode tree;
    try {
      tree = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw broken(e.getOriginalMessage()).atLine(e.getLocation().getLineNr()).because(e);
    }
    return new CostTableFile().content(tree);
  }

  private Content content(JsonNode tree) {
    if (!tree.isObject()) {
      throw broken("it is not an object");
    }
    var queries = new ArrayList<CostTable.Query>();
    for (JsonNode it : list(tree, "queries")) {
      String at = "queries[" + queries.size() + "]";
      queries.add(
          new CostTable.Query(
              unique(queryIds, id(it, at), at), number(it, "weight", at, 1.0), cost(it, at)));
    }
    var indexes = new ArrayList<CostTable.Index>();
    for (JsonNode it : list(tree, "indexes")) {
      String at = "indexes[" + indexes.size() + "]";
      numbers &= it.path("id").isNumber();
      indexes.add(
          new CostTable.Index(
              unique(indexIds, id(it, at), at),
              required(it, "size_mb", at),
              number(it, "write_cost", at, 0.0)));
    }
    var configurations = new ArrayList<CostTable.Configuration>();
    for (JsonNode it : list(tree, "configurations")) {
      configurations.add(configuration(it, "configurations[" + configurations.size() + "]"));
    }
    return new Content(
        new CostTable(queries, indexes, configurations), numbers && !indexes.isEmpty());
  }

  private CostTable.Configuration configuration(JsonNode it, String at) {
    String query = text(it.path("query"), at + ".query");
    if (!queryIds.contains(query)) {
      throw broken(at + " names the query " + query + ", which is not in queries");
    }
    var members = new TreeSet<String>();
    for (JsonNode id : list(it, "indexes", at + ".indexes")) {
      String index = text(id, at + ".indexes");
      if (!indexIds.contains(index)) {
        throw broken(at + " names the index " + index + ", which is not in indexes");
      }
      if (!members.add(index)) {
        throw broken(at + " names the index " + index + " twice");
      }
    }
    if (members.isEmpty() || members.size() > MOST_INDEXES) {
      throw broken(at + " has " + members.size() + " indexes; one or two are possible");
    }
    var key = new ArrayList<String>(members);
    key.addFirst(query);
    if (!sets.add(key)) {
      throw broken(
          at + " is a second cost of the query " + query + " with " + String.join(", ", members));
    }
    return new CostTable.Configuration(query, List.copyOf(members), cost(it, at));
  }

  private static JsonNode list(JsonNode tree, String key) {
    return list(tree, key, key);
  }

  private static JsonNode list(JsonNode tree, String key, String at) {
    JsonNode list = tree.path(key);
    if (!list.isArray()) {
      throw broken(at + (list.isMissingNode() ? " is missing" : " is not an array"));
    }
    return list;
  }

  private static String unique(SequencedSet<String> ids, String id, String at) {
    if (!ids.add(id)) {
      throw broken(at + " has the id " + id + ", which another one has");
    }
    return id;
  }

  private static String id(JsonNode it, String at) {
    return text(it.path("id"), at + ".id");
  }

  private static String text(JsonNode node, String at) {
    if (node.isTextual() || node.isIntegralNumber()) {
      return node.asText();
    }
    throw broken(at + (node.isMissingNode() ? " is missing" : " is neither text nor an integer"));
  }

  private static double cost(JsonNode it, String at) {
    return required(it, "cost", at);
  }

  private static double required(JsonNode it, String key, String at) {
    if (!it.has(key)) {
      throw broken(at + "." + key + " is missing");
    }
    return number(it, key, at, 0);
  }

  private static double number(JsonNode it, String key, String at, double otherwise) {
    JsonNode node = it.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return otherwise;
    }
    double number = node.asDouble();
    if (!node.isNumber() || !Double.isFinite(number) || number < 0) {
      throw broken(at + "." + key + " is " + node + ", not a number from 0 on");
    }
    return number;
  }

  private static PgwrightException broken(String why) {
    return PgwrightException.of(Code.INPUT, "not a cost table: " + why)
        .hint(
            "give {\"queries\": [{\"id\", \"weight\", \"cost\"}], \"indexes\": [{\"id\","
                + " \"size_mb\", \"write_cost\"}], \"configurations\": [{\"query\", \"indexes\","
                + " \"cost\"}]}");
  }
}
