package dev.pgwright.rules;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Transactions;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What surrounds a statement.
///
/// @param world what exists before it
/// @param effect what it would do
/// @param past the statements of the migration before it, in order
/// @param ahead the statements of the migration behind it, in order
/// @param text that was parsed
/// @param downgrade whether it belongs to the way back
/// @param nodes of the statement, parents before children
public record Scene(
    World world,
    Effect effect,
    List<Past> past,
    Supplier<List<Statement>> ahead,
    String text,
    boolean downgrade,
    Supplier<List<Node>> nodes) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// Surroundings of nothing in particular.
  Scene(
      World world,
      Effect effect,
      List<Past> past,
      Supplier<List<Statement>> ahead,
      String text,
      boolean downgrade) {
    this(world, effect, past, ahead, text, downgrade, List::of);
  }

  /// A statement that came before.
  ///
  /// @param transaction see [Transactions#number]
  public record Past(Statement statement, Effect effect, Span span, int transaction) {

    /// Whether what is known of this one holds for the next one as well: both add rows to the same
    /// table, or change them. Files of rows are long.
    boolean speaksFor(Statement next, Transactions now) {
      return statement instanceof Change change
          && next instanceof Change other
          && change.getClass().equals(other.getClass())
          && change.target().name().parts().equals(other.target().name().parts())
          && plain(change)
          && plain(other)
          && (!now.open() || now.number() == transaction);
    }

    /// Whether it reads no other table.
    private static boolean plain(Change change) {
      return change instanceof Change.Insert insert
          ? insert.source() == null || insert.source().body() instanceof Query.Values
          : Walk.all(change, Query.class).findAny().isEmpty();
    }
  }

  /// Major version of the server.
  public int version() {
    return world.version();
  }

  public Transactions transactions() {
    return world.transactions();
  }

  /// The relation a name stands for.
  public QualifiedName resolve(ObjectName name) {
    return world.resolve(name);
  }

  /// What is known about the relation.
  public Relation relation(ObjectName name) {
    return world.assumed(world.resolve(name));
  }

  /// Whether others may use a relation: it is not temporary, and the migration did not create it.
  public boolean inUse(QualifiedName relation) {
    Optional<IndexEntry> index = world.index(relation);
    if (index.isPresent()) {
      return inUse(index.get().table());
    }
    Relation known = world.assumed(relation);
    return !known.temporary()
        && !relation.schema().value().equals("pg_temp")
        && (known.born() == 0 || known.born() != world.unit());
  }

  /// Whether a name is not that of a temporary relation.
  public boolean lasts(ObjectName name) {
    return !relation(name).temporary();
  }

  /// Whether others may use the relation a name stands for.
  public boolean inUse(ObjectName name) {
    return inUse(world.resolve(name));
  }

  /// Whether the migration itself has made a type.
  public boolean fresh(ObjectName type) {
    return world
        .type(world.resolve(type))
        .filter(it -> it.born() != 0 && it.born() == world.unit())
        .isPresent();
  }

  /// Whether the migration itself has added a column, which nobody else uses yet.
  public boolean added(Name column, QualifiedName table) {
    return past.stream()
        .map(Past::statement)
        .filter(Alter.AlterTable.class::isInstance)
        .map(Alter.AlterTable.class::cast)
        .filter(it -> resolve(it.name()).equals(table))
        .flatMap(it -> it.actions().stream())
        .anyMatch(
            it ->
                it instanceof AlterAction.AddColumn(_, var made, _) && made.name().equals(column));
  }

  /// Whether a kind of work is done on the table or below it under a lock that makes others wait.
  public boolean blocksDuring(QualifiedName table, Effect.Work work) {
    return world.family(table).stream()
        .anyMatch(
            it ->
                effect.does(it.name(), work)
                    && inUse(it.name())
                    && effect.lock(it.name()).map(Lock::blocksWrites).orElse(false));
  }

  /// The locks of the statement on relations that others may use, in the order they are taken.
  public List<Effect.Held> shared() {
    return effect.locks().stream().filter(it -> inUse(it.relation())).toList();
  }

  /// Statements of the same transaction, in order; none outside of one.
  public List<Past> sameTransaction() {
    return transactions().open()
        ? past.stream().filter(it -> it.transaction() == transactions().number()).toList()
        : List.of();
  }

  /// The same where other statements come before those that follow.
  Scene before(List<Statement> first) {
    return new Scene(
        world,
        effect,
        past,
        () -> Stream.concat(first.stream(), ahead.get().stream()).toList(),
        text,
        downgrade,
        nodes);
  }

  /// The same around a statement, whose nodes are gathered once and not before a rule asks.
  Scene of(Statement statement) {
    return new Scene(world, effect, past, ahead, text, downgrade, new Nodes(statement));
  }

  /// The nodes of one kind in the statement, parents before children.
  public <N extends Node> Stream<N> all(Class<N> kind) {
    return nodes.get().stream().filter(kind::isInstance).map(kind::cast);
  }

  /// The nodes of a statement, once somebody asks.
  private static final class Nodes implements Supplier<List<Node>> {

    private final Statement statement;
    private @Nullable List<Node> found;

    Nodes(Statement statement) {
      this.statement = statement;
    }

    @Override
    public List<Node> get() {
      List<Node> all = found == null ? Walk.all(statement) : found;
      found = all;
      return all;
    }
  }

  /// Whether a statement of a kind came before it in the migration.
  public <S extends Statement> boolean before(Class<S> kind, Predicate<S> which) {
    return past.stream()
        .map(Past::statement)
        .filter(kind::isInstance)
        .map(kind::cast)
        .anyMatch(which);
  }

  /// Whether a statement of a kind follows in the migration.
  public <S extends Statement> boolean later(Class<S> kind, Predicate<S> which) {
    return ahead.get().stream().filter(kind::isInstance).map(kind::cast).anyMatch(which);
  }

  /// Whether a statement of a kind follows in the same transaction; none does outside of one.
  public <S extends Statement> boolean laterTogether(Class<S> kind, Predicate<S> which) {
    return transactions().open()
        && ahead.get().stream()
            .takeWhile(it -> !ends(it))
            .filter(kind::isInstance)
            .map(kind::cast)
            .anyMatch(which);
  }

  private static boolean ends(Statement statement) {
    return statement instanceof Session.Transaction transaction
        && (transaction.kind() == Session.TransactionKind.COMMIT
            || transaction.kind() == Session.TransactionKind.ROLLBACK);
  }

  /// Whether two names stand for the same object of a schema.
  public boolean same(ObjectName one, ObjectName other) {
    return resolve(one).equals(resolve(other));
  }

  /// Whether it is known that there is no relation of a name, so that `if exists` does nothing.
  public boolean missing(ObjectName name) {
    return world.complete() && world.relation(resolve(name)).isEmpty();
  }

  /// A duration in milliseconds; 0 for none.
  public long duration(String value) {
    return Transactions.duration(value).orElse(0L);
  }

  /// A part of the text, on one line.
  public String sql(Span span) {
    return SPACE.matcher(span.of(text)).replaceAll(" ");
  }

  /// Who waits for a lock.
  public static String waits(Lock lock) {
    return lock.blocksReads()
        ? "reads and writes wait"
        : lock.blocksWrites() ? "writes wait" : "reads and writes go on";
  }

  /// Names as a list of columns.
  public static String columns(List<Name> names) {
    return String.join(", ", names.stream().map(Name::sql).toList());
  }
}
