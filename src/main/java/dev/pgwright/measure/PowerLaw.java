package dev.pgwright.measure;

/// How something grows: `factor · x ^ exponent`.
public record PowerLaw(double factor, double exponent) {

  /// The law that fits pairs best, by least squares of logarithms.
  ///
  /// @param xs above 0, at least two different ones
  /// @param ys above 0, as many
  public static PowerLaw fit(double[] xs, double[] ys) {
    if (xs.length != ys.length || xs.length < 2) {
      throw new IllegalArgumentException("two pairs are wanted");
    }
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < xs.length; i++) {
      meanX += Math.log(xs[i]) / xs.length;
      meanY += Math.log(ys[i]) / xs.length;
    }
    double both = 0;
    double square = 0;
    for (int i = 0; i < xs.length; i++) {
      double x = Math.log(xs[i]) - meanX;
      both += x * (Math.log(ys[i]) - meanY);
      square += x * x;
    }
    if (square == 0) {
      throw new IllegalArgumentException("two different values are wanted");
    }
    double exponent = both / square;
    return new PowerLaw(Math.exp(meanY - exponent * meanX), exponent);
  }

  public double at(double x) {
    return factor * Math.pow(x, exponent);
  }
}
