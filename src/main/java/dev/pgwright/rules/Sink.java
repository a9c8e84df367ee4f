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
  private int asked;

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

  /// A statement could not be analysed.
  void unread() {
    unread++;
  }

  /// Something is wrong with a whole file.
  void fault(String file, Migration.Fault fault) {
    if (!allowances(file).allow(fault.rule().id(), 0, 1, Integer.MAX_VALUE)) {
      found.add(
          new Checked.Found(fault.rule(), file, null, null, fault.message(), fault.remedy(), null));
    }
  }

  /// Python could not be analysed.
  ///
  /// @param at null for the whole file
  /// @param before last line of the statement before; 0 for none
  void unread(String file, Migration.@Nullable Place at, String why, int before) {
    String id = Own.PYTHON_NOT_ANALYSED.id();
    if (at == null || !allowances(file).allow(id, before, at.line(), at.endLine())) {
      unread++;
      found.add(new Checked.Found(Own.PYTHON_NOT_ANALYSED, file, at, null, why, null, null));
    }
  }

  /// Whether it is reported.
  ///
  /// @param judge what is known of the tables of its statement; null for nothing
  boolean report(Hazard hazard, Spot spot, @Nullable Judge judge) {
    asked++;
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
                spot.downgrade() ? Rules.wayBack(hazard.rule()) : hazard.rule(),
                spot.file(),
                spot.at(),
                hazard.object(),
                spot.downgrade() ? "downgrade: " + hazard.message() : hazard.message(),
                hazard.remedy(),
                verdict));
    return !harmless;
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

  /// How many hazards there were, allowed and harmless ones too.
  int asked() {
    return asked;
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
