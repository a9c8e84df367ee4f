package dev.pgwright.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Made embeddings: clusters in a space of few dimensions, mapped to many, with noise, duplicates
/// and a mean that is not zero. The same numbers give the same values, row by row.
///
/// The intrinsic dimension, which decides how hard an index has it, follows `latent`: 8 is easy, 28
/// like embeddings of text, 60 hard.
///
/// @param dimensions of the vectors
/// @param latent dimensions that are filled, apart from noise
/// @param clusters of equal size on average
/// @param noise in every dimension, standard deviation
/// @param duplicates share of the rows that repeat an earlier one
/// @param mean length of what is added to every vector, in standard deviations of a dimension
/// @param normalised whether all have length 1
public record VectorData(
    int dimensions,
    int latent,
    int clusters,
    double noise,
    double duplicates,
    double mean,
    boolean normalised,
    long seed) {

  private static final double BETWEEN = 0.9;

  /// Such that its difficulty is that of text embeddings, as far as made data can be.
  public static VectorData medium(int dimensions, long seed) {
    return new VectorData(dimensions, 28, 400, 0.02, 0.05, 0.3, true, seed);
  }

  public static VectorData easy(int dimensions, long seed) {
    return new VectorData(dimensions, 8, 100, 0.02, 0, 0, false, seed);
  }

  public static VectorData hard(int dimensions, long seed) {
    return new VectorData(dimensions, 60, 200, 0.05, 0.1, 0.5, true, seed);
  }

  /// With many equal values.
  public static VectorData repeated(int dimensions, long seed) {
    return new VectorData(dimensions, 28, 400, 0.02, 0.3, 0.3, true, seed);
  }

  /// Of many lengths, far from zero, with little of clusters.
  public static VectorData uneven(int dimensions, long seed) {
    return new VectorData(dimensions, 40, 20, 0.1, 0.02, 1, false, seed);
  }

  /// One value and the cluster it comes from.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Value(float[] vector, int cluster) {}

  /// Values one after the other, without end.
  public final class Source {

    private final SplittableRandom random;
    private final double[][] centres;
    private final float[][] map;
    private final double[] shift;
    private final List<Value> past = new ArrayList<>();
    private final boolean repeats;

    private Source(long stream, boolean repeats) {
      var shared = new SplittableRandom(seed);
      centres = new double[clusters][latent];
      for (double[] centre : centres) {
        for (int i = 0; i < latent; i++) {
          centre[i] = BETWEEN * shared.nextGaussian();
        }
      }
      map = new float[latent][dimensions];
      for (float[] row : map) {
        for (int i = 0; i < dimensions; i++) {
          row[i] = (float) (shared.nextGaussian() / Math.sqrt(latent));
        }
      }
      shift = new double[dimensions];
      for (int i = 0; i < dimensions; i++) {
        shift[i] = mean * shared.nextGaussian();
      }
      random = new SplittableRandom(seed * 31 + stream);
      this.repeats = repeats;
    }

    public Value next() {
      if (repeats && !past.isEmpty() && random.nextDouble() < duplicates) {
        return past.get(random.nextInt(past.size()));
      }
      int cluster = random.nextInt(clusters);
      float[] vector = new float[dimensions];
      for (int i = 0; i < dimensions; i++) {
        vector[i] = (float) (shift[i] + noise * random.nextGaussian());
      }
      for (int i = 0; i < latent; i++) {
        float z = (float) (centres[cluster][i] + random.nextGaussian());
        float[] row = map[i];
        for (int j = 0; j < dimensions; j++) {
          vector[j] += z * row[j];
        }
      }
      var value = new Value(normalised ? unit(vector) : vector, cluster);
      if (repeats && past.size() < 1_000) {
        past.add(value);
      }
      return value;
    }

    private static float[] unit(float[] vector) {
      double square = 0;
      for (float x : vector) {
        square += (double) x * x;
      }
      float length = (float) Math.sqrt(square);
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
      return vector;
    }
  }

  /// The rows.
  public Source rows() {
    return new Source(1, true);
  }

  /// Queries from the same clusters that are no rows.
  ///
  /// @param stream another number gives others
  public List<float[]> queries(int count, long stream) {
    var source = new Source(1_000 + stream, false);
    var queries = new ArrayList<float[]>();
    for (int i = 0; i < count; i++) {
      queries.add(source.next().vector());
    }
    return queries;
  }

  /// Makes `table (id bigint primary key, cluster int, tenant int, embedding vector(d))`, fills and
  /// analyses it. One in fifty rows is of tenant 7, whatever its cluster.
  public void load(Connection connection, String table, int rows) throws SQLException {
    run(connection, "create extension if not exists vector");
    run(
        connection,
        "create table "
            + table
            + " (id bigint primary key, cluster int, tenant int, embedding vector("
            + dimensions
            + "))");
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin (format binary)");
      write(copy, rows);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    run(connection, "analyze " + table);
  }

  private void write(CopyIn copy, int rows) throws IOException, SQLException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeBytes("PGCOPY\n");
    out.write(new byte[] {(byte) 0xff, '\r', '\n', 0});
    out.writeInt(0);
    out.writeInt(0);
    Source source = rows();
    var tenants = new SplittableRandom(seed + 5);
    for (int id = 0; id < rows; id++) {
      Value value = source.next();
      out.writeShort(4);
      out.writeInt(8);
      out.writeLong(id);
      out.writeInt(4);
      out.writeInt(value.cluster());
      out.writeInt(4);
      out.writeInt(tenants.nextInt(50));
      out.writeInt(4 + 4 * dimensions);
      out.writeShort(dimensions);
      out.writeShort(0);
      for (float x : value.vector()) {
        out.writeFloat(x);
      }
      if (bytes.size() > 1 << 20) {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
      }
    }
    out.writeShort(-1);
    copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
    copy.endCopy();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
