package dev.pgwright.report.chart;

import dev.pgwright.report.Page;
import java.util.List;
import java.util.Locale;

/// Curves as SVG: one scale to the right, another, of powers of ten, upwards. Needs no script and
/// no font.
public final class Chart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int BOTTOM = 50;
  private static final int TOP = 20;
  private static final int RIGHT = 20;
  private static final String[] COLOURS = {
    "#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#b9770e", "#2c3e50", "#d35400", "#16a085"
  };

  private final String across;
  private final String upwards;
  private final List<Line> lines;
  private final double least;
  private final double most;
  private final double lowest;
  private final double highest;

  private Chart(String across, String upwards, List<Line> lines) {
    this.across = across;
    this.upwards = upwards;
    this.lines = lines;
    this.least = ends(lines, true, true);
    this.most = Math.max(least + 1e-9, ends(lines, true, false));
    this.lowest = Math.floor(Math.log10(ends(lines, false, true)));
    this.highest = Math.max(lowest + 1, Math.ceil(Math.log10(ends(lines, false, false))));
  }

  /// A curve.
  ///
  /// @param points pairs, the second above 0
  /// @param marked one of the points; -1 for none
  public record Line(String name, List<double[]> points, int marked) {}

  /// Draws; empty where there is no point.
  public static String svg(String across, String upwards, List<Line> lines) {
    List<Line> drawn = lines.stream().filter(it -> !it.points().isEmpty()).toList();
    return drawn.isEmpty() ? "" : new Chart(across, upwards, drawn).draw();
  }

  private static double ends(List<Line> lines, boolean first, boolean low) {
    var all =
        lines.stream().flatMap(it -> it.points().stream()).mapToDouble(it -> it[first ? 0 : 1]);
    return low ? all.min().orElse(0) : all.max().orElse(1);
  }

  private double x(double value) {
    return LEFT + (value - least) / (most - least) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    double share = (Math.log10(value) - lowest) / (highest - lowest);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private String draw() {
    var out = new StringBuilder();
    int height = HEIGHT + 18 * lines.size();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n",
            WIDTH,
            height));
    out.append("<title>").append(Page.escaped(upwards + " over " + across)).append("</title>\n");
    levels(out);
    axes(out);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), COLOURS[i % COLOURS.length], HEIGHT + 18 * i + 6, out);
    }
    return out.append("</svg>\n").toString();
  }

  private void levels(StringBuilder out) {
    for (double power = lowest; power <= highest; power++) {
      double at = y(Math.pow(10, power));
      out.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#ccc\"/><text x=\"%d\" y=\"%.1f\""
                  + " text-anchor=\"end\">%s</text>\n",
              LEFT,
              at,
              WIDTH - RIGHT,
              LEFT - 6,
              at + 4,
              number(Math.pow(10, power))));
    }
  }

  private void axes(StringBuilder out) {
    for (int i = 0; i <= 5; i++) {
      double value = least + (most - least) * i / 5;
      out.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%.1f %dV%d\" stroke=\"#ccc\"/><text x=\"%.1f\" y=\"%d\""
                  + " text-anchor=\"middle\">%.3f</text>\n",
              x(value),
              TOP,
              HEIGHT - BOTTOM,
              x(value),
              HEIGHT - BOTTOM + 16,
              value));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - BOTTOM + 34,
            Page.escaped(across)));
    out.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n",
            (TOP + HEIGHT - BOTTOM) / 2,
            Page.escaped(upwards)));
  }

  private void line(Line line, String colour, int legend, StringBuilder out) {
    var path = new StringBuilder();
    for (double[] point : line.points()) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(String.format(Locale.ROOT, "%.1f %.1f", x(point[0]), y(point[1])));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
            path,
            colour));
    for (int i = 0; i < line.points().size(); i++) {
      double[] point = line.points().get(i);
      out.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"/>\n",
              x(point[0]),
              y(point[1]),
              i == line.marked() ? 7 : 3,
              colour));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n",
            LEFT,
            legend,
            colour,
            Page.escaped(line.name())));
  }

  private static String number(double value) {
    return value >= 1 ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
  }
}
