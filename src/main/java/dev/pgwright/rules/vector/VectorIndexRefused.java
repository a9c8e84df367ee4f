package dev.pgwright.rules.vector;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Types;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An HNSW or IVFFlat index that pgvector refuses: of several columns, without operator class, of
/// too many dimensions, with options out of range.
final class VectorIndexRefused implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("vector-index-refused", "A vector index that cannot be made")
          .about(Create.CreateIndex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateIndex index)
        || index.method() == null
        || !List.of("hnsw", "ivfflat").contains(index.method().value())) {
      return List.of();
    }
    String method = index.method().value();
    var reasons = new ArrayList<String>();
    if (index.unique() || index.elements().size() > 1 || !index.include().isEmpty()) {
      reasons.add(method + " takes one column, not unique and without INCLUDE");
    }
    IndexElement element = index.elements().getFirst();
    String type = element(element, type(element, index, scene), method, reasons);
    options(index.options(), method, reasons);
    return reasons.isEmpty()
        ? List.of()
        : Hazard.of(
            INFO,
            index,
            scene.resolve(index.table()) + ": it fails: " + String.join("; ", reasons),
            type);
  }

  private static @Nullable ColumnType type(
      IndexElement element, Create.CreateIndex index, Scene scene) {
    if (element.column() != null) {
      return scene
          .relation(index.table())
          .column(element.column())
          .map(Attribute::type)
          .orElse(null);
    }
    return element.expression() instanceof Expr.Cast cast
        ? Types.of(cast.type(), scene.world())
        : null;
  }

  /// @return what to do; null where the reasons say it
  private static @Nullable String element(
      IndexElement element, @Nullable ColumnType type, String method, List<String> reasons) {
    ObjectName named = element.operatorClass();
    String opclass = named == null ? "" : named.name().value();
    if (opclass.isEmpty() && method.equals("hnsw")) {
      reasons.add("hnsw has no default operator class");
      return "name the one of the operator of the queries, for example vector_cosine_ops for <=>";
    }
    boolean lists = method.equals("ivfflat");
    if (lists
        && (opclass.startsWith("sparsevec_")
            || opclass.endsWith("_l1_ops")
            || opclass.endsWith("_jaccard_ops"))) {
      reasons.add("ivfflat has no " + opclass);
      return "hnsw has it";
    }
    if (type == null || type.dimensions() > 0) {
      return null;
    }
    String name = type.name().substring(type.name().lastIndexOf('.') + 1);
    int most = most(name);
    if (most > 0 && !opclass.isEmpty() && !opclass.startsWith(name + "_")) {
      reasons.add(opclass + " does not take " + name);
      return "the operator class that begins with " + name + "_";
    }
    return most > 0 ? dimensions(name, type, most, reasons) : null;
  }

  private static @Nullable String dimensions(
      String name, ColumnType type, int most, List<String> reasons) {
    String said = type.modifiers().isEmpty() ? "" : type.modifiers().getFirst().strip();
    if (said.isEmpty() && !name.equals("bit")) {
      reasons.add("the column says no number of dimensions");
      return name + "(n), or an index on ((column::" + name + "(n)))";
    }
    if (!name.equals("sparsevec") && said.matches("\\d{1,9}") && Integer.parseInt(said) > most) {
      reasons.add(said + " dimensions, and " + most + " of " + name + " at most");
      return name.equals("vector")
          ? "an index on ((column::halfvec(n))) up to 4000, on bits up to 64000"
          : "fewer dimensions";
    }
    return null;
  }

  private static int most(String type) {
    return switch (type) {
      case "vector" -> 2_000;
      case "halfvec" -> 4_000;
      case "bit" -> 64_000;
      case "sparsevec" -> Integer.MAX_VALUE;
      default -> 0;
    };
  }

  private static void options(List<Option> options, String method, List<String> reasons) {
    if (method.equals("ivfflat")) {
      range("lists", number(options, "lists", 100), 1, 32_768, reasons);
      return;
    }
    int links = number(options, "m", 16);
    int candidates = number(options, "ef_construction", 64);
    range("m", links, 2, 100, reasons);
    range("ef_construction", candidates, 4, 1_000, reasons);
    if (candidates < 2 * links) {
      reasons.add("ef_construction must be at least 2 * m, " + 2 * links);
    }
  }

  private static void range(String option, int value, int least, int most, List<String> reasons) {
    if (value < least || value > most) {
      reasons.add(option + " is between " + least + " and " + most);
    }
  }

  private static int number(List<Option> options, String name, int usual) {
    return options.stream()
        .filter(it -> it.name().equals(name))
        .map(Option::value)
        .filter(it -> it != null && it.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(usual);
  }
}
