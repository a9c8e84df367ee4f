package dev.pgwright.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where findings go: what nobody allowed, and what is not harmless.
final class Sink {

  private final List<Checked.Found> found = new ArrayList<>();
  private final List<Checked.Found> spared = new ArrayList<>();
  private final Map<String, Allowances> allowances = new LinkedHashMap<>();
  private final List<String> ignores;
  private int unread;

  Sink(List<String> ignores) {
    this.ignores = ignores;
  }

  /// Where a hazard stands.
  ///
  /// @param before last line of the statement before; 0 for none
  /// @param whole the statement
  /// @param at the part of it that the hazard is about
  record Spot(
      String file, int before, Migration.Place whole, Migration.Place at, boolean downgrade) {}

  boolean knows(String file) {
    return allowances.containsKey(file);
  }

  Allowances allowances(String file) {
    return allowances.computeIfAbsent(file, _ -> new Allowances(Rules.ids(), ignores));
  }

  void add(Checked.Found one) {
    found.add(one);
  }

  /// A statement could not be analysed.
  void unread() {
    unread++;
  }

  /// Whether it is reported.
  ///
  /// @param judge what is known of the tables of its statement; null for nothing
  boolean report(Hazard hazard, Spot spot, @Nullable Judge judge) {
    Migration.Place whole = spot.whole();
    String id = hazard.rule().id();
    if (allowances(spot.file()).allow(id, spot.before(), whole.line(), whole.endLine())) {
      return false;
    }
    boolean harmless = judge != null && judge.harmless(hazard.rule());
    Checked.Verdict verdict = judge == null ? null : judge.verdict(hazard.rule());
    (harmless ? spared : found)
        .add(
            new Checked.Found(
                spot.downgrade() ? wayBack(hazard.rule()) : hazard.rule(),
                spot.file(),
                spot.at(),
                hazard.object(),
                spot.downgrade() ? "downgrade: " + hazard.message() : hazard.message(),
                hazard.remedy(),
                verdict));
    return !harmless;
  }

  /// A rule on the way back, which runs seldom and when all is lost anyway: worth knowing, unless
  /// it says that the way back fails.
  private static RuleInfo wayBack(RuleInfo rule) {
    boolean fails = Own.ALL.contains(rule) || Rules.FAILING.contains(rule.id());
    return fails ? rule : new RuleInfo(rule.id(), Severity.INFO, rule.title(), rule.byDefault());
  }

  /// The ids of what was found behind a place in the list.
  List<String> idsFrom(int start) {
    return found.subList(start, found.size()).stream()
        .map(it -> it.rule().id())
        .distinct()
        .toList();
  }

  int count() {
    return found.size();
  }

  List<Checked.Found> spared() {
    return spared;
  }

  int allUnread() {
    return unread;
  }

  /// Everything that was found, with what is wrong with the allowances at the end.
  List<Checked.Found> found() {
    var all = new ArrayList<>(found);
    allowances.forEach((file, it) -> all.addAll(it.unused(file)));
    return all;
  }
}
