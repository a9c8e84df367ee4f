package dev.pgwright.rules;

import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.replay.effect.Effects;
import dev.pgwright.rules.about.Rows;
import dev.pgwright.rules.fix.Fixable;
import dev.pgwright.rules.fix.Rewrites;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Comment;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks migrations one after the other, each on what the ones before it leave.
public final class Checker {

  /// Routines that call routines are followed so far.
  private static final int DEEPEST = 8;

  private final Search search;
  private final Sink sink;
  private final Listing listing;
  private final List<Fixable> fixable = new ArrayList<>();
  private final LockOrder orders = new LockOrder();
  private final Bodies bodies = new Bodies();
  private final Search.Shown shown;
  private List<Scene.Past> going = new ArrayList<>();
  private World world;

  private Checker(World world, Search search) {
    this.world = world;
    this.search = search;
    this.shown = new Search.Shown(search.rules());
    this.sink = new Sink(search.ignores());
    this.listing = new Listing(search.listed() || !world.live().open().isEmpty());
  }

  /// Statements, their effects and findings of migrations.
  ///
  /// @param world what exists before the first of them; is changed
  /// @param rules that run, in the order they report
  public static Checked check(List<Migration> migrations, World world, List<Rule> rules) {
    return check(migrations, world, new Search(rules, List.of(), 0, true, true));
  }

  /// The same with more said about what is looked for.
  public static Checked check(List<Migration> migrations, World world, Search search) {
    var checker = new Checker(world, search);
    List<Migration> ways = migrations.stream().filter(it -> !it.downgrade()).toList();
    int next = 0;
    for (Migration migration : migrations) {
      next += migration.downgrade() ? 0 : 1;
      checker.migration(migration, next < ways.size() && ways.get(next).joined());
    }
    Sink sink = checker.sink;
    return new Checked(
        checker.listing.seen(), sink.found(), checker.fixable, sink.spared(), sink.allUnread());
  }

  /// @param goesOn whether the next one goes on in the transaction of this one
  private void migration(Migration migration, boolean goesOn) {
    if (migration.downgrade()) {
      World before = world;
      world = world.copy();
      world.nextUnit();
      run(migration, new ArrayList<>());
      world = before;
      return;
    }
    if (!migration.joined() || !world.transactions().open()) {
      Replay.settle(world);
      going = new ArrayList<>();
      world.nextUnit();
    }
    run(migration, going);
    if (!goesOn) {
      Replay.end(world, world.transactions().open() && world.transactions().explicit());
    }
  }

  private void run(Migration migration, List<Scene.Past> past) {
    if (migration.wrapped() && !world.transactions().open()) {
      Replay.begin(world, false);
    }
    var run = new Run(migration, past);
    run.all();
    if (migration.wrapped() && migration.reported()) {
      run.leftovers.report(sink);
    }
  }

  /// One migration on its way.
  private final class Run {

    private final Migration migration;
    private final List<Scene.Past> past;
    private final Reading reading;
    private Allowances allowed;
    private final Leftovers leftovers = new Leftovers();
    private int lineBefore;

    Run(Migration migration, List<Scene.Past> past) {
      this.migration = migration;
      this.past = past;
      this.reading = new Reading(migration.pieces());
      boolean first = !sink.knows(migration.file());
      this.allowed = sink.allowances(migration.file());
      if (first && migration.reported()) {
        migration.notes().forEach(it -> allowed.comment(it.text(), it.line()));
        migration.faults().forEach(it -> sink.fault(migration.file(), it));
      }
    }

    void all() {
      for (int number = 0; number < migration.pieces().size(); number++) {
        Migration.Piece piece = migration.pieces().get(number);
        allowed = sink.allowances(piece.file() == null ? migration.file() : piece.file());
        if (piece.unread() != null) {
          world.doubt();
          if (migration.reported()) {
            sink.unread(migration.file(), piece.at(), piece.unread(), lineBefore);
          }
        } else if (piece.outside() && world.transactions().open()) {
          Replay.end(world, false);
          new PieceRun(number).all();
          Replay.begin(world, false);
        } else {
          new PieceRun(number).all();
        }
      }
    }

    /// One text of a migration on its way.
    private final class PieceRun {

      private final Migration.Piece piece;
      private final Places places;
      private final int number;
      private final Rows rows = new Rows();
      private Span last = new Span(1, 0, 0);
      private int at;
      private int depth;

      PieceRun(int number) {
        this.number = number;
        this.piece = migration.pieces().get(number);
        this.places = new Places(piece.text());
      }

      void all() {
        boolean heeded = piece.at() == null && migration.reported();
        Consumer<Comment> heed = it -> allowed.comment(it.text(), it.span().line());
        reading.each(number, heeded ? heed : _ -> {}, this::next);
        if (number == migration.pieces().size() - 1) {
          end(last);
        }
      }

      private void next(Parsed.Unit unit) {
        if (unit.statement() != null && rows.goesOn(unit.statement())) {
          if (migration.reported()) {
            listing.again(place(unit.span()).line(), unit.span(), piece.text());
          }
          world.transactions().statementEnds();
        } else {
          rows.begin(null);
          unit(unit);
        }
        at++;
        last = unit.span();
        lineBefore = place(last).endLine();
      }

      private void unit(Parsed.Unit unit) {
        Problem problem = unit.problem();
        if (problem != null) {
          var at = new Span(problem.line(), problem.offset(), problem.offset());
          broken(at, Own.SYNTAX_ERROR, problem.message());
          seen(unit.span(), unit.since(), scene(Effect.failing(problem.message())), false, null);
        } else if (unit.command() != null) {
          if (unit.command().matches("\\\\(i|ir|include|include_relative|gexec|copy)\\b.*")) {
            broken(unit.span(), Own.SQL_NOT_ANALYSED, unit.command() + " is not followed");
          }
        } else if (unit.statement() instanceof Session.Do block) {
          block(unit, block);
        } else if (unit.statement() != null) {
          statement(unit, unit.statement());
        }
      }

      private Scene scene(Effect effect) {
        return scene(effect, piece.text());
      }

      private Scene scene(Effect effect, String text) {
        int here = at;
        return new Scene(
            world, effect, past, () -> reading.behind(number, here), text, migration.downgrade());
      }

      private void broken(Span at, RuleInfo rule, String message) {
        world.doubt();
        if (report(new Hazard(rule, at, null, message, null), at)) {
          sink.unread();
        }
      }

      /// The statements of a DO block, as if they stood in its place.
      private void block(Parsed.Unit unit, Session.Do block) {
        boolean known = block.language() == null || block.language().equals("plpgsql");
        String quoted = block.bodySpan().of(piece.text());
        int at = quoted.indexOf(block.body());
        int start = at < 0 ? -1 : block.bodySpan().start() + at;
        boolean alone = !world.transactions().open();
        if (alone) {
          Replay.begin(world, false);
        }
        Effect effect =
            inside(
                unit,
                known ? Blocks.of(block.body()) : new Blocks(List.of(), List.of(0)),
                start,
                "a DO block");
        Scene scene = scene(effect);
        seen(unit.span(), unit.since(), scene, false, null);
        hazards(block, scene).forEach(it -> report(it, unit.span()));
        if (alone) {
          Replay.end(world, false);
        }
        world.transactions().statementEnds();
      }

      /// The effect of the statements of a body.
      ///
      /// @param start of the body in the text; negative where it is not part of it
      private Effect inside(Parsed.Unit unit, Blocks blocks, int start, String what) {
        var locks = new ArrayList<Effect.Held>();
        var done = new ArrayList<Effect.Done>();
        List<Blocks.Sent> sent = blocks.sent();
        depth++;
        for (int i = 0; i < sent.size(); i++) {
          Statement inner = sent.get(i).statement();
          int offset = sent.get(i).offset();
          Span span = start < 0 ? unit.span() : places.lineAt(start + offset);
          Optional<Blocks> called = depth > DEEPEST ? Optional.empty() : bodies.called(inner);
          Effect effect =
              called.isPresent()
                  ? inside(unit, called.get(), -1, "the routine")
                  : Effects.of(inner, world);
          locks.addAll(effect.locks());
          done.addAll(effect.done());
          if (called.isEmpty()) {
            Scene scene = scene(effect, sent.get(i).text()).before(Blocks.behind(sent, i));
            Judge judge = Judge.of(inner, scene, search.smallRows());
            hazards(inner, scene).forEach(it -> report(it.at(span), unit.span(), judge));
            apply(inner, scene, unit.span());
          }
        }
        depth--;
        boolean dynamic = !blocks.dynamic().isEmpty();
        String why = dynamic ? what + " puts SQL together when it runs" : "";
        for (int offset : blocks.dynamic()) {
          broken(
              start < 0 ? unit.span() : places.lineAt(start + offset),
              Own.SQL_NOT_ANALYSED,
              why + "; what it locks is not known");
        }
        return new Effect(locks, done, dynamic ? Effect.Runs.UNKNOWN : Effect.Runs.OK, why);
      }

      private List<Hazard> hazards(Statement statement, Scene scene) {
        return migration.reported() ? shown.hazards(Rules.run(statement), scene) : List.of();
      }

      private void apply(Statement statement, Scene scene, Span span) {
        Effect effect = scene.effect();
        int transaction = world.transactions().number();
        if (migration.reported() && !migration.downgrade()) {
          orders
              .note(scene, file() + ":" + place(span).line())
              .ifPresent(it -> report(Own.crossed(it, span), span));
        }
        effect.locks().forEach(it -> world.transactions().hold(it.relation(), it.mode()));
        Replay.apply(statement, world);
        leftovers.note(statement, spot(span, statement.span()));
        if (past.isEmpty() || !past.getLast().speaksFor(statement, world.transactions())) {
          past.add(new Scene.Past(statement, effect, span, transaction));
        }
      }

      private void statement(Parsed.Unit unit, Statement statement) {
        bodies.remember(statement);
        Optional<Blocks> body = bodies.called(statement);
        if (body.isPresent()) {
          Effect effect = inside(unit, body.get(), -1, "the routine");
          seen(unit.span(), unit.since(), scene(effect), false, null);
          world.transactions().statementEnds();
          return;
        }
        Effect effect = Effects.of(statement, world);
        if (unit.since() > world.version()) {
          effect = Effect.failing("it needs PostgreSQL " + unit.since());
        }
        Scene scene = scene(effect);
        if (migration.reported()) {
          Judge judge = Judge.of(statement, scene, search.smallRows());
          seen(unit.span(), unit.since(), scene, Judge.concurrent(statement), judge);
          int before = sink.count();
          int asked = sink.asked();
          own(unit, effect);
          hazards(statement, scene).forEach(it -> report(it, unit.span(), judge));
          fixable(statement, scene, sink.idsFrom(before));
          rows.begin(asked == sink.asked() && !effect.fails() ? statement : null);
        }
        apply(statement, scene, unit.span());
        world.transactions().statementEnds();
      }

      /// Notes the safe form of a statement that was reported, where there is one.
      private void fixable(Statement statement, Scene scene, List<String> ids) {
        if (ids.isEmpty() || !search.fixes()) {
          return;
        }
        Migration.Place at = place(statement.span());
        Rewrites.of(statement, scene, ids)
            .ifPresent(
                it ->
                    fixable.add(
                        new Fixable(
                            file(),
                            migration.downgrade(),
                            number,
                            statement.span(),
                            at.line(),
                            at.endLine(),
                            ids,
                            it,
                            world.transactions())));
      }

      private void own(Parsed.Unit unit, Effect effect) {
        Span span = unit.span();
        boolean unknown = effect.runs() == Effect.Runs.UNKNOWN;
        if (unknown && Rules.hidden(unit.statement())) {
          broken(span, Own.SQL_NOT_ANALYSED, effect.why());
        }
        Own.failure(unit, effect, world.version()).ifPresent(it -> report(it, span));
      }

      private void seen(Span span, int since, Scene scene, boolean waits, @Nullable Judge judge) {
        if (migration.reported()) {
          int line = place(span).line();
          listing.add(file(), line, span, scene, since, waits, judge);
        }
      }

      private void end(Span last) {
        Scene scene = scene(new Effect(List.of(), List.of(), Effect.Runs.OK, ""));
        if (migration.reported()) {
          for (Rule rule : search.rules()) {
            rule.end(scene, last).forEach(it -> report(it, last));
          }
        }
      }

      private boolean report(Hazard hazard, Span statement) {
        return report(hazard, statement, null);
      }

      private boolean report(Hazard hazard, Span statement, @Nullable Judge judge) {
        return migration.reported() && sink.report(hazard, spot(statement, hazard.span()), judge);
      }

      private Sink.Spot spot(Span statement, Span at) {
        return new Sink.Spot(
            file(), lineBefore, place(statement), place(at), migration.downgrade());
      }

      private String file() {
        return piece.file() == null ? migration.file() : piece.file();
      }

      private Migration.Place place(Span span) {
        return piece.inFile(places.of(span));
      }
    }
  }
}
