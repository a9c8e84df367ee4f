package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.facts.live.Live;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.source.Loaded;
import dev.pgwright.source.Source;
import dev.pgwright.source.Sources;
import dev.pgwright.source.live.LiveReader;
import java.util.List;

/// Reads a schema source.
public final class Inspecting {

  private Inspecting() {}

  /// The schema of a source, without Alembic's version table.
  ///
  /// @throws PgwrightException when the source cannot be read
  public static Schema run(InspectRequest request) {
    Source source = Source.parse(request.source());
    Setup setup = request.setup();
    setup.progress().at("reading " + source.label(), 0, 1);
    var known = Sources.known(source, setup.reading());
    if (known.isPresent()) {
      return known.get();
    }
    try (var sources =
        Sources.open(setup.sandbox(), List.of(source), setup.reading(), SchemaSql::statements)) {
      return sources.served(() -> read(sources, source));
    }
  }

  /// What the server of a database says besides its schema.
  ///
  /// @throws PgwrightException USAGE when the source is no database, CONNECTION when it cannot be
  ///   read
  public static Live live(InspectRequest request) {
    if (!(Source.parse(request.source()) instanceof Source.Database(var url))) {
      throw PgwrightException.of(Code.USAGE, "only a database tells sizes and settings")
          .hint("name it as db:URL");
    }
    return LiveReader.read(url, request.setup().env());
  }

  private static Schema read(Sources sources, Source source) {
    try (Loaded loaded = sources.load(source)) {
      return loaded.schema();
    }
  }
}
