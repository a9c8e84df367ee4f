package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.agent.model.Price;
import dev.pgwright.agent.model.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run with a model took, and what it really wrote.
final class Spent {

  private final List<String> files = new ArrayList<>();
  private final List<JsonNode> written = new ArrayList<>();
  private int turns;
  private int again;
  private long in;
  private long out;

  void add(Turn turn) {
    turns++;
    in += turn.in();
    out += turn.out();
  }

  /// The model was asked again.
  void again() {
    again++;
  }

  void noted(String tool, Hands.Answer answer) {
    if (tool.equals("write_migration") && !answer.failed()) {
      answer.content().path("written").forEach(it -> files.add(it.asText()));
      written.add(answer.content().path("report"));
    }
  }

  /// Names of the files that were written.
  List<String> files() {
    return List.copyOf(files);
  }

  /// What the written files make, by a key of the report.
  List<JsonNode> objects(String key) {
    var all = new ArrayList<JsonNode>();
    written.forEach(it -> it.path(key).forEach(all::add));
    return all;
  }

  /// Figures for the report; the cost is null where no price is known.
  Map<String, Object> shown(String model, Price price) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("name", model);
    shown.put("turns", turns);
    shown.put("asked_again", again);
    shown.put("input_tokens", in);
    shown.put("output_tokens", out);
    shown.put("cost_usd", price.of(in, out).orElse(null));
    return shown;
  }
}
