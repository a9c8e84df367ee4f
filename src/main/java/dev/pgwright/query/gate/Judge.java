package dev.pgwright.query.gate;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether functions only read.
final class Judge {

  /// Far more than people nest functions in functions.
  private static final int DEEPEST = 16;

  private static final String OPERATORS =
      """
      select o.oprcode::oid::bigint from pg_catalog.unnest(?::oid[]) as used(oid)
      join pg_catalog.pg_operator o on o.oid = used.oid
      where o.oprcode <> 0
      """;

  private final Lookup lookup;
  private final List<String> path;
  private final List<String> allowed;
  private final Relations relations;
  private final Map<Long, Routine> routines = new LinkedHashMap<>();
  private final Map<Long, Optional<String>> verdicts = new LinkedHashMap<>();
  private int depth;

  /// @param path the schemas where names are looked for
  /// @param allowed `schema.name` of functions that a person vouches for
  Judge(Lookup lookup, List<String> path, List<String> allowed) {
    this.lookup = lookup;
    this.path = path;
    this.allowed = allowed;
    this.relations = new Relations(lookup, this);
  }

  Relations relations() {
    return relations;
  }

  /// Reads some routines at once, since they are asked about one after the other.
  void load(Collection<Long> oids) {
    var missing = oids.stream().filter(oid -> !routines.containsKey(oid)).toList();
    lookup.routines(missing).forEach(it -> routines.put(it.oid(), it));
  }

  /// Why the first of some routines is not known to only read; null when all are.
  @Nullable String reason(Collection<Long> oids) {
    load(oids);
    for (long oid : oids) {
      Routine routine = routines.get(oid);
      String reason = routine == null ? "a function that is gone" : reason(routine);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  /// Why what a tree uses is not known to only read; null when it is.
  @Nullable String reason(NodeText tree) {
    if (!tree.reads()) {
      return "it changes data";
    }
    String reason = reason(tree.routines());
    if (reason == null) {
      reason = reasonOfOperators(tree.operators());
    }
    return reason == null ? relations.reason(tree.relations(), true) : reason;
  }

  /// Why what operators call is not known to only read; null when it is.
  @Nullable String reasonOfOperators(Collection<Long> oids) {
    return reason(lookup.rows(OPERATORS, "int8", oids, row -> row.getLong(1)));
  }

  /// Why a routine is not known to only read; null when it is.
  @Nullable String reason(Routine routine) {
    Optional<String> known = verdicts.get(routine.oid());
    if (known == null) {
      verdicts.put(routine.oid(), Optional.empty());
      depth++;
      known = Optional.ofNullable(judged(routine));
      depth--;
      verdicts.put(routine.oid(), known);
    }
    return known.orElse(null);
  }

  private @Nullable String judged(Routine routine) {
    if (depth > DEEPEST) {
      return routine + " is nested too deep to be looked through";
    }
    if (allowed.contains(routine.schema() + "." + routine.name())) {
      return null;
    }
    String defaults =
        routine.defaultTree() == null ? null : reason(NodeText.of(routine.defaultTree()));
    if (defaults != null) {
      return routine + " has a default: " + defaults;
    }
    if (routine.kind() == 'p') {
      return routine + " is a procedure";
    }
    if (routine.kind() == 'a') {
      return reason(routine.parts()) == null
          ? null
          : routine + " is an aggregate that calls what is not known to only read";
    }
    boolean compiled = routine.language().equals("internal") || routine.language().equals("c");
    if (routine.builtIn()) {
      return routine.language().equals("sql") || !compiled ? other(routine) : known(routine);
    }
    String extension = routine.extension();
    if (extension != null && Known.EXTENSIONS.contains(extension)) {
      return compiled ? known(routine) : other(routine);
    }
    return compiled ? foreign(routine) : other(routine);
  }

  private static @Nullable String known(Routine routine) {
    if (Known.DENIED.contains(routine.name())) {
      return routine + " does more than read";
    }
    boolean reads = routine.volatility() != 'v' || Known.VOLATILE_READS.contains(routine.name());
    return reads ? null : routine + " is volatile: it may do more than read";
  }

  private static String foreign(Routine routine) {
    return routine.extension() == null
        ? routine + " is written in " + routine.language() + " and not known to only read"
        : routine + " belongs to the extension " + routine.extension() + ", which is not known";
  }

  private @Nullable String other(Routine routine) {
    if (Known.DENIED.contains(routine.name()) && routine.extension() != null) {
      return routine + " does more than read";
    }
    if (!routine.language().equals("sql")) {
      return routine + " is written in " + routine.language() + " and not known to only read";
    }
    if (routine.definer()) {
      return routine + " is SECURITY DEFINER";
    }
    if (routine.configured()) {
      return routine + " changes settings while it runs";
    }
    String reason = routine.tree() == null ? body(routine) : reason(NodeText.of(routine.tree()));
    return reason == null ? null : routine + ": " + reason;
  }

  /// Why the text of a body is not known to only read; null when it is.
  private @Nullable String body(Routine routine) {
    String source = routine.source();
    Parsed parsed = Parser.parse(source, Dialect.SERVER);
    if (!parsed.problems().isEmpty()) {
      return "its body cannot be read";
    }
    for (Parsed.Unit unit : parsed.units()) {
      Statement statement = unit.statement();
      if (!(statement instanceof Query query)) {
        return "its body does more than read";
      }
      try {
        Shape.check(query, true);
      } catch (PgwrightException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^refused: ", "");
      }
      String reason = strict(Names.of(query, unit.span().of(source)), routine.ownPath());
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  /// Why one of the things that the names may mean is not known to only read; null when all are.
  ///
  /// @param anywhere whether names are looked for on another path
  private @Nullable String strict(Names names, boolean anywhere) {
    if (anywhere && !names.relations().stream().allMatch(it -> it.contains("."))) {
      return "it names a table without its schema on a path of its own";
    }
    for (Routine routine : lookup.named(names.routineNames())) {
      boolean meant =
          names.calls().stream()
                  .anyMatch(call -> anywhere ? call.fits(routine) : meant(call, routine))
              || mayBeMeant(names, routine);
      String reason = meant ? reason(routine) : null;
      if (reason != null) {
        return reason;
      }
    }
    String reason = reasonOfOperators(operators(names));
    return reason == null ? relations.reason(relations.named(names.relations()), true) : reason;
  }

  /// Whether a call may mean a routine.
  boolean meant(Names.Call call, Routine routine) {
    return call.fits(routine) && (!call.schema().isEmpty() || path.contains(routine.schema()));
  }

  /// Whether a routine may be called where no call is seen: as a field of a row, or where the
  /// grammar keeps no node.
  boolean mayBeMeant(Names names, Routine routine) {
    return (!routine.builtIn() && names.fields().contains(routine.name()))
        || (names.mentioned().contains(routine.name())
            && names.calls().stream().noneMatch(it -> it.name().equals(routine.name())));
  }

  /// Operators of users with the symbols of a statement.
  List<Long> operators(Names names) {
    return lookup.rows(
        "select oid::bigint from pg_catalog.pg_operator"
            + " where oprname = any(?::text[]) and oid >= 16384 and "
            + Known.strange("oprcode::oid"),
        "text",
        names.operators(),
        row -> row.getLong(1));
  }
}
