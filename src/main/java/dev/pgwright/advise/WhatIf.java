package dev.pgwright.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.Candidate;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.Twin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Plans statements on a twin with some of the proposed indexes.
final class WhatIf {

  private final Twin twin;
  private final Map<Proposal, Candidate> made = new LinkedHashMap<>();
  private final Map<Proposal, String> refused = new LinkedHashMap<>();
  private final Map<QualifiedName, Proposal> byName = new LinkedHashMap<>();
  private SequencedSet<Proposal> shown = new LinkedHashSet<>();
  private List<QualifiedName> hidden = List.of();
  private final Map<String, Long> memory = new LinkedHashMap<>();
  private long has;

  private final SequencedSet<String> plain = new LinkedHashSet<>();
  private final Map<String, List<String>> relations = new LinkedHashMap<>();
  private final Map<List<Object>, JsonNode> known = new LinkedHashMap<>();

  WhatIf(Twin twin, Statistics statistics) {
    this.twin = twin;
    statistics.tables().stream()
        .filter(it -> it.kind().equals("r") || it.kind().equals("m"))
        .forEach(it -> plain.add(it.name().name().value()));
  }

  /// Makes indexes on the twin; what the server refuses is left out.
  void make(Collection<Proposal> proposals) {
    List<Proposal> fresh =
        proposals.stream()
            .filter(it -> !made.containsKey(it) && !refused.containsKey(it))
            .distinct()
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    try {
      List<Candidate> all = twin.add(fresh.stream().map(Proposal::sql).toList());
      for (int i = 0; i < all.size(); i++) {
        note(fresh.get(i), all.get(i));
      }
    } catch (PgwrightException _) {
      fresh.forEach(this::makeOne);
    }
    shown = new LinkedHashSet<>(made.keySet());
    show(List.of());
  }

  private void makeOne(Proposal it) {
    try {
      note(it, twin.add(it.sql()));
    } catch (PgwrightException e) {
      refused.put(it, String.valueOf(e.getMessage()));
    }
  }

  private void note(Proposal proposal, Candidate candidate) {
    made.put(proposal, candidate);
    byName.put(candidate.name(), proposal);
  }

  boolean has(Proposal proposal) {
    return made.containsKey(proposal);
  }

  int count() {
    return made.size();
  }

  long sizeBytes(Proposal proposal) {
    return Optional.ofNullable(made.get(proposal)).map(Candidate::sizeBytes).orElse(0L);
  }

  /// The average cost of statements with some of the indexes.
  double cost(List<String> texts, Collection<Proposal> with) {
    return cost(texts, with, List.of());
  }

  /// The same without some indexes of the database.
  double cost(List<String> texts, Collection<Proposal> with, List<QualifiedName> without) {
    double sum = 0;
    for (String text : texts) {
      sum += total(plan(text, with, without));
    }
    return sum / texts.size();
  }

  JsonNode plan(String text, Collection<Proposal> with) {
    return plan(text, with, List.of());
  }

  /// The plan that serves all values of parameters.
  ///
  /// @throws PgwrightException where the server cannot tell the type of a parameter
  JsonNode generic(String text, int parameters, Collection<Proposal> with) {
    show(with);
    return twin.generic(text, parameters);
  }

  /// The same without some indexes of the database.
  JsonNode plan(String text, Collection<Proposal> with, List<QualifiedName> without) {
    List<String> names = relations.get(text);
    if (names == null) {
      show(with, without);
      JsonNode plan = planned(text);
      relations.put(text, plan.findValuesAsText("Relation Name"));
      return plan;
    }
    List<Object> key = new ArrayList<>();
    key.add(text);
    key.add(memory.getOrDefault(text, 0L));
    with.stream()
        .distinct()
        .filter(it -> matters(it, names))
        .map(Proposal::definition)
        .sorted()
        .forEach(key::add);
    key.add(List.copyOf(without));
    JsonNode plan = known.get(key);
    if (plan == null) {
      show(with, without);
      plan = planned(text);
      known.put(key, plan);
    }
    return plan;
  }

  /// Whether a plan over some relations can depend on an index: not where its table is none of
  /// them.
  private boolean matters(Proposal it, List<String> names) {
    String table = it.table().name().value();
    return made.containsKey(it) && (!plain.contains(table) || names.contains(table));
  }

  /// Plans texts with another `work_mem` from now on.
  ///
  /// @param kb 0 for that of the database
  void memory(List<String> texts, long kb) {
    texts.forEach(
        it -> {
          if (kb == 0) {
            memory.remove(it);
          } else {
            memory.put(it, kb);
          }
        });
  }

  private JsonNode planned(String text) {
    long wanted = memory.getOrDefault(text, 0L);
    if (wanted != has) {
      twin.workMemory(wanted);
      has = wanted;
    }
    return twin.plan(text);
  }

  static double total(JsonNode plan) {
    return plan.path("Plan").path("Total Cost").asDouble();
  }

  /// The proposed indexes in a plan, in its order.
  SequencedSet<Proposal> used(JsonNode plan) {
    var used = new LinkedHashSet<Proposal>();
    for (JsonNode name : plan.findValues("Index Name")) {
      byName.forEach(
          (index, proposal) -> {
            if (index.name().value().equals(name.asText())) {
              used.add(proposal);
            }
          });
    }
    return used;
  }

  private void show(Collection<Proposal> with) {
    show(with, List.of());
  }

  private void show(Collection<Proposal> with, List<QualifiedName> without) {
    var wanted = new LinkedHashSet<>(with);
    if (!wanted.equals(shown) || !without.equals(hidden)) {
      var candidates = new ArrayList<Candidate>();
      for (Proposal it : wanted) {
        Optional.ofNullable(made.get(it)).ifPresent(candidates::add);
      }
      twin.use(candidates, without);
      shown = wanted;
      hidden = List.copyOf(without);
    }
  }
}
