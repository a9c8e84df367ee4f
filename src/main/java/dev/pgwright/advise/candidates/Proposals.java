package dev.pgwright.advise.candidates;

import dev.pgwright.advise.shape.Filter;
import dev.pgwright.advise.shape.Filter.Kind;
import dev.pgwright.advise.shape.Key;
import dev.pgwright.advise.shape.SortBy;
import dev.pgwright.advise.shape.TableUse;
import dev.pgwright.model.Name;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Proposes B-trees for one use of a table, and what [Special] knows besides.
public final class Proposals {

  /// Tables of fewer pages are read whole as fast as by any index.
  private static final int SMALL_PAGES = 16;

  /// The most that a statement may propose for one use of a table.
  private static final int MOST = 60;

  private static final int MOST_KEYS = 5;
  private static final int MOST_INCLUDED = 6;
  private static final int WIDEST_INCLUDED = 160;

  /// A value of a column with more different ones is one of many that are asked for.
  private static final int FEW_VALUES = 50;

  /// The same of a number.
  private static final int FEW_NUMBERS = 10;

  /// Values that more rows have than this share make no partial index.
  private static final double RARE = 0.25;

  private final TableUse use;
  private final TableStatistics size;
  private final Statistics statistics;
  private final SequencedSet<Proposal> found = new LinkedHashSet<>();

  private Proposals(TableUse use, TableStatistics size, Statistics statistics) {
    this.use = use;
    this.size = size;
    this.statistics = statistics;
  }

  /// Indexes that might help, simple ones first; none for tables too small to matter.
  public static List<Proposal> of(Collection<TableUse> uses, Statistics statistics) {
    var all = new LinkedHashSet<Proposal>();
    for (TableUse use : uses) {
      statistics
          .table(use.table())
          .filter(it -> it.pages() >= SMALL_PAGES || it.kind().equals("p"))
          .ifPresent(it -> all.addAll(new Proposals(use, it, statistics).all()));
    }
    return List.copyOf(all);
  }

  private List<Proposal> all() {
    List<Key> equal = equal();
    List<Key> joins = keys(Kind.JOIN, true);
    List<Key> ranges = keys(Kind.RANGE, true);
    List<List<String>> lists = new ArrayList<>();
    for (Filter it : use.filters()) {
      if (it.kind() == Kind.EQUAL || it.kind() == Kind.JOIN || it.kind() == Kind.RANGE) {
        lists.add(List.of(it.key().listed()));
      }
    }
    filtered(lists, equal, joins, ranges);
    ordered(lists, equal, ranges);
    lists.forEach(it -> tree(it, null));
    found.addAll(Special.of(use, size, statistics));
    partial(equal, joins, ranges);
    covering(lists);
    return found.stream().limit(MOST).toList();
  }

  private static List<String> joined(List<Key> first, List<Key> then) {
    var all = new LinkedHashSet<String>();
    first.forEach(it -> all.add(it.listed()));
    then.forEach(it -> all.add(it.listed()));
    return List.copyOf(all);
  }

  private void filtered(
      List<List<String>> lists, List<Key> equal, List<Key> joins, List<Key> ranges) {
    lists.add(joined(equal, List.of()));
    for (Key range : ranges) {
      lists.add(joined(equal, List.of(range)));
      equal.forEach(it -> lists.add(joined(List.of(it), List.of(range))));
    }
    for (Key join : joins) {
      lists.add(joined(List.of(join), equal));
      lists.add(joined(equal, List.of(join)));
      for (Key range : ranges) {
        var both = new ArrayList<>(equal);
        both.add(join);
        lists.add(joined(both, List.of(range)));
        lists.add(joined(equal, List.of(range, join)));
        lists.add(joined(List.of(join), List.of(range)));
      }
      for (Key other : joins) {
        if (!other.equals(join)) {
          lists.add(joined(List.of(join), List.of(other)));
        }
      }
    }
    for (Key it : equal) {
      for (Key other : equal) {
        if (!other.equals(it)) {
          lists.add(joined(List.of(it), List.of(other)));
        }
      }
    }
  }

  private void ordered(List<List<String>> lists, List<Key> equal, List<Key> ranges) {
    List<String> order = order();
    if (!order.isEmpty()) {
      lists.add(order);
      lists.add(with(joined(equal, List.of()), order));
      equal.forEach(it -> lists.add(with(List.of(it.listed()), order)));
    }
    if (!use.group().isEmpty()) {
      lists.add(joined(use.group(), List.of()));
      lists.add(joined(equal, use.group()));
      ranges.forEach(it -> lists.add(joined(List.of(it), use.group())));
    }
  }

  private static List<String> with(List<String> first, List<String> then) {
    var all = new ArrayList<>(first);
    for (String it : then) {
      if (!first.contains(it.split(" (?:DESC|NULLS)", 2)[0])) {
        all.add(it);
      }
    }
    return all;
  }

  /// Keys with directions; without where one direction of reading gives the order.
  private List<String> order() {
    List<SortBy> keys = use.order();
    if (keys.stream().anyMatch(it -> it.distance() != null)) {
      return List.of();
    }
    boolean same =
        keys.stream().map(SortBy::descending).distinct().count() == 1
            && keys.stream()
                .allMatch(it -> it.nullsFirst() == null || it.nullsFirst() == it.descending());
    return keys.stream().map(it -> same ? it.key().listed() : directed(it)).distinct().toList();
  }

  private static String directed(SortBy it) {
    String direction = it.key().listed() + (it.descending() ? " DESC" : "");
    Boolean first = it.nullsFirst();
    return first == null || first == it.descending()
        ? direction
        : direction + (first ? " NULLS FIRST" : " NULLS LAST");
  }

  private void tree(List<String> keys, @Nullable String where) {
    if (!keys.isEmpty()) {
      List<String> some = keys.size() > MOST_KEYS ? keys.subList(0, MOST_KEYS) : keys;
      found.add(new Proposal(use.table(), "btree", some, List.of(), where));
    }
  }

  /// Rows that only a constant condition leaves, by what else is asked of them.
  private void partial(List<Key> equal, List<Key> joins, List<Key> ranges) {
    for (Filter it : use.filters()) {
      if (it.always() && it.condition() != null && it.condition().indexOf('$') < 0 && rare(it)) {
        var others = new ArrayList<>(equal);
        others.remove(it.key());
        tree(joined(others, ranges.isEmpty() ? joins : ranges.subList(0, 1)), it.condition());
        tree(with(joined(others, List.of()), order()), it.condition());
        if (others.isEmpty() && ranges.isEmpty() && joins.isEmpty() && order().isEmpty()) {
          key().ifPresent(name -> tree(List.of(name.sql()), it.condition()));
        }
      }
    }
  }

  /// A column to hang a partial index on that nothing else is asked of.
  private Optional<Name> key() {
    return statistics.schema().table(use.table()).map(it -> it.columns().getFirst().name());
  }

  private boolean rare(Filter it) {
    ColumnStatistics known = it.key().column().flatMap(this::column).orElse(null);
    if (known == null) {
      return false;
    }
    if (it.kind() == Kind.NULL) {
      double share = known.nullFraction();
      return (it.operator().equals("is null") ? share : 1 - share) < RARE;
    }
    if (it.kind() != Kind.EQUAL || it.operand() == null) {
      return false;
    }
    boolean number = it.operand().strip().matches("-?[0-9.]+");
    if (known.distinct() < 0 || known.distinct() > (number ? FEW_NUMBERS : FEW_VALUES)) {
      return false;
    }
    String value = it.operand().strip();
    String bare = value.replaceAll("^'|'(::.*)?$", "");
    for (int i = 0; i < known.commonValues().size(); i++) {
      String common = known.commonValues().get(i);
      boolean same =
          common.equals(bare)
              || (bare.length() > 1
                  && common.equals(bare.substring(0, 1))
                  && known.distinct() == 2);
      if (same) {
        return known.commonFrequencies().get(i) < RARE;
      }
    }
    return true;
  }

  private void covering(List<List<String>> lists) {
    if (use.whole() || use.columns().isEmpty()) {
      return;
    }
    for (List<String> keys : new LinkedHashSet<>(lists)) {
      var rest = use.columns().stream().filter(it -> !keys.contains(it.sql())).toList();
      boolean simple = keys.stream().noneMatch(it -> it.startsWith("("));
      if (!rest.isEmpty()
          && rest.size() <= MOST_INCLUDED
          && !keys.isEmpty()
          && simple
          && keys.size() <= MOST_KEYS
          && width(rest) <= WIDEST_INCLUDED) {
        found.add(new Proposal(use.table(), "btree", keys, rest, null));
      }
    }
  }

  private int width(List<Name> columns) {
    return columns.stream()
        .mapToInt(it -> column(it).map(ColumnStatistics::width).orElse(32))
        .sum();
  }

  /// The keys that are compared with values, those with most distinct values first.
  private List<Key> equal() {
    return keys(Kind.EQUAL, true).stream()
        .sorted(Comparator.comparingDouble((Key it) -> -distinct(it)))
        .limit(4)
        .toList();
  }

  private double distinct(Key key) {
    return key.column()
        .flatMap(this::column)
        .map(it -> it.distinct(Math.max(1, size.rows())))
        .orElse(key.plain() ? 1.0 : 1_000.0);
  }

  private Optional<ColumnStatistics> column(Name name) {
    return statistics.columns(use.table()).stream()
        .filter(it -> it.column().equals(name.value()))
        .findFirst();
  }

  private List<Key> keys(Kind kind, boolean always) {
    return use.filters().stream()
        .filter(it -> it.kind() == kind && (it.always() || !always))
        .map(Filter::key)
        .distinct()
        .toList();
  }
}
