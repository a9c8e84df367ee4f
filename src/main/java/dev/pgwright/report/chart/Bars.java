package dev.pgwright.report.chart;

import dev.pgwright.measure.Interval;
import dev.pgwright.report.Page;
import java.util.List;
import java.util.Locale;

/// Shares between 0 and 1 as bars of SVG, each with its interval.
public final class Bars {

  private static final int WIDTH = 760;
  private static final int LEFT = 330;
  private static final int ROW = 24;
  private static final int FULL = WIDTH - LEFT - 60;

  private Bars() {}

  /// One bar.
  ///
  /// @param name any text
  public record Bar(String name, Interval share) {}

  /// Draws; empty where there is no bar.
  ///
  /// @param title what the shares are, for readers of screens
  public static String svg(String title, List<Bar> bars) {
    if (bars.isEmpty()) {
      return "";
    }
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n<title>%s</title>\n",
            WIDTH,
            ROW * bars.size() + 8,
            Page.escaped(title)));
    for (int i = 0; i < bars.size(); i++) {
      bar(bars.get(i), 4 + ROW * i, out);
    }
    return out.append("</svg>\n").toString();
  }

  private static void bar(Bar bar, int top, StringBuilder out) {
    Interval share = bar.share();
    double end = LEFT + FULL * share.mean();
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                + "<path d=\"M%d %dH%.1fV%dH%dz\" fill=\"#1b6ca8\"/>"
                + "<path d=\"M%.1f %dH%.1f\" stroke=\"#c0392b\" stroke-width=\"2\"/>"
                + "<text x=\"%d\" y=\"%d\">%.3f</text>\n",
            LEFT - 8,
            top + 14,
            Page.escaped(bar.name()),
            LEFT,
            top + 3,
            end,
            top + 17,
            LEFT,
            LEFT + FULL * Math.clamp(share.low(), 0, 1),
            top + 10,
            LEFT + FULL * Math.clamp(share.high(), 0, 1),
            WIDTH - 52,
            top + 14,
            share.mean()));
  }
}
