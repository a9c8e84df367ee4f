package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.History;
import dev.pgwright.alembic.Revision;
import dev.pgwright.config.Boundaries;
import dev.pgwright.flyway.NewNames;
import dev.pgwright.job.PlanRequest.Target;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.render.Alembic;
import dev.pgwright.render.AlembicTarget;
import dev.pgwright.render.Flyway;
import dev.pgwright.render.Liquibase;
import dev.pgwright.render.RenderedFile;
import dev.pgwright.render.Rendering;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.source.Loaded;
import dev.pgwright.source.Loaded.Project;
import dev.pgwright.source.Source;
import dev.pgwright.verify.Migration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a plan's files go, and in which form.
///
/// @param target what is written
/// @param project the Alembic project that gets the files; null for everything else
/// @param folder where they go, absolute
/// @param parent the revision that the first one follows; null in a new history and for everything
///   but Alembic
record Destination(
    PlanRequest request,
    Target target,
    @Nullable Project project,
    Path folder,
    @Nullable String parent) {

  /// A plan's files before they are written.
  record Rendered(List<RenderedFile> files, List<String> notes) {

    static Rendered of(Rendering rendering) {
      return new Rendered(rendering.files(), rendering.notes());
    }
  }

  /// What the request and the older schema's source decide.
  ///
  /// @param old the older schema's source
  /// @throws PgwrightException `USAGE` when no folder follows from the request, `INPUT` when the
  ///   history has several heads
  static Destination of(PlanRequest request, Loaded old) {
    Project project = old.project();
    Path here = request.setup().folder();
    Target target = request.target();
    if (old.unrun() != null && (target == null || target == Target.ALEMBIC)) {
      throw old.unrun();
    }
    if (target == null) {
      target = usual(old);
    }
    return switch (target) {
      case ALEMBIC -> {
        if (project == null) {
          throw PgwrightException.of(
                  Code.USAGE, "--target alembic needs an Alembic project as --from")
              .hint("write --from alembic:alembic.ini, or --target sql --out DIR");
        }
        String parent = parent(request, project);
        Path folder =
            request.out() == null
                ? versions(project, parent).toAbsolutePath().normalize()
                : OutFolder.known(OutFolder.of(request), project.history().layout());
        yield new Destination(request, target, project, folder, parent);
      }
      case SQL, FLYWAY, LIQUIBASE -> {
        Path own = own(target, old);
        if (request.out() == null && own == null && !request.dryRun()) {
          throw PgwrightException.of(
                  Code.USAGE, "--target " + target + " needs a folder to write to")
              .hint("add --out DIR, or --dry-run to see the files");
        }
        Path folder =
            request.out() == null
                ? Objects.requireNonNullElse(own, here).toAbsolutePath().normalize()
                : OutFolder.of(request);
        yield new Destination(request, target, null, folder, null);
      }
    };
  }

  private static Target usual(Loaded old) {
    return switch (old.source()) {
      case Source.Alembic _ -> Target.ALEMBIC;
      case Source.Flyway _ -> Target.FLYWAY;
      case Source.Models _, Source.Snapshot _, Source.Sql _, Source.Database _, Source.Empty _ ->
          Target.SQL;
    };
  }

  /// The folder that the older schema's migrations are in; null when it has none of this kind.
  private static @Nullable Path own(Target target, Loaded old) {
    return target == Target.FLYWAY && old.source() instanceof Source.Flyway it ? it.folder() : null;
  }

  private static @Nullable String parent(PlanRequest request, Project project) {
    History history = project.history();
    String head = request.head() == null ? null : history.revision(request.head()).id();
    if (head == null && !project.revision().equals("heads")) {
      head = history.revision(project.revision()).id();
    }
    if (head == null) {
      return history.head();
    }
    if (!history.heads().contains(head)) {
      throw PgwrightException.of(Code.INPUT, "revision " + head + " is not a head")
          .at(project.config().ini(), 0)
          .hint("the heads are " + String.join(", ", history.heads()));
    }
    return head;
  }

  /// The version location that holds the parent's file, at whatever depth, else the first one: a
  /// `file_template` with folders starts there.
  private static Path versions(Project project, @Nullable String parent) {
    History history = project.history();
    List<Path> locations = history.layout().versionLocations();
    if (parent == null) {
      return locations.getFirst();
    }
    Path file = history.revision(parent).path();
    return locations.stream()
        .filter(file::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount))
        .orElseGet(locations::getFirst);
  }

  Boundaries boundaries() {
    var folders = new ArrayList<Path>();
    if (project != null) {
      folders.addAll(project.history().layout().versionLocations());
    }
    if (request.out() != null || target == Target.FLYWAY) {
      folders.add(folder);
    }
    return new Boundaries(request.setup().config(), folders);
  }

  Rendered render(Plan plan, Schema wanted) {
    String name = request.name() == null ? request.message() : request.name();
    return switch (target) {
      case ALEMBIC ->
          Rendered.of(Alembic.render(plan, target(Objects.requireNonNull(project), wanted)));
      case SQL -> new Rendered(SqlFiles.render(plan, name), List.of());
      case FLYWAY -> {
        List<String> there = OutFolder.names(folder, true);
        yield Rendered.of(
            Flyway.render(
                plan, new Flyway.Target(name, request.date(), there, NewNames.of(folder))));
      }
      case LIQUIBASE -> {
        List<String> there = request.out() == null ? List.of() : OutFolder.names(folder, false);
        boolean renames = !request.renames().isEmpty();
        yield Rendered.of(
            Liquibase.render(plan, new Liquibase.Target(name, request.date(), there, renames)));
      }
    };
  }

  /// The rendered files in a folder, ready to be run.
  Migration migration(Path folder, List<RenderedFile> files) {
    return switch (target) {
      case ALEMBIC -> revisions(Objects.requireNonNull(project), folder, files);
      case SQL -> Migration.sqlFolder(folder);
      case FLYWAY -> Migration.sql(Staged.flyway(folder, files, NewNames.of(this.folder)));
      case LIQUIBASE -> Migration.liquibase(folder.resolve(files.getFirst().name()));
    };
  }

  private static Migration revisions(Project project, Path staged, List<RenderedFile> files) {
    AlembicConfig config = project.config().staging(staged);
    try (var runner = AlembicRunner.offline(config)) {
      History history = runner.history();
      var revisions = new ArrayList<Revision>();
      files.forEach(it -> revisions.add(history.revision(it.revision())));
      return Migration.alembic(config, revisions);
    }
  }

  private AlembicTarget target(Project from, Schema wanted) {
    AlembicTarget usual =
        AlembicTarget.of(
            request.name() == null ? request.message() : request.name(),
            request.date(),
            from.history(),
            from.environment(),
            folder,
            wanted.all(EnumType.class).toList());
    return new AlembicTarget(
        usual.message(),
        usual.date(),
        parent == null ? List.of() : List.of(parent),
        usual.mode(),
        usual.fileTemplate(),
        usual.truncateSlugLength(),
        usual.template(),
        new Name("public"),
        usual.enums(),
        usual.existingRevisions(),
        usual.existingFiles());
  }

  Path target(RenderedFile file) {
    return folder.resolve(file.name());
  }

  /// The file as people know it.
  String shown(RenderedFile file) {
    return request.setup().shown(target(file));
  }

  /// The file's own name.
  String brief(RenderedFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }
}
