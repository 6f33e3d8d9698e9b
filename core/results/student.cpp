// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/statistics.hpp"

#include <cmath>
#include <limits>

namespace mambascope {
namespace {

constexpr double kTiny = 1e-300;
constexpr double kExact = 1e-16;

/// ln Γ without the global variable that std::lgamma writes.
double logGamma(double x) {
    int sign = 0;
    return ::lgamma_r(x, &sign);
}

/// ln Γ(a + 1/2) − ln Γ(a). For large a the difference of the two would lose its digits; the series
/// (Abramowitz and Stegun, 6.1.47) has them.
double logGammaHalfStep(double a) {
    if (a < 100) {
        return logGamma(a + 0.5) - logGamma(a);
    }
    const double square = a * a;
    return 0.5 * std::log(a) - 1 / (8 * a) + 1 / (192 * a * square) - 1 / (640 * a * square * square);
}

double awayFromZero(double value) {
    return std::abs(value) < kTiny ? kTiny : value;
}

/// The continued fraction of the incomplete beta function, by Lentz's method.
double betaFraction(double a, double b, double x) {
    constexpr int kMostSteps = 100000;
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < kMostSteps; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / awayFromZero(1 + even * d);
        c = awayFromZero(1 + even / c);
        value *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / awayFromZero(1 + odd * d);
        c = awayFromZero(1 + odd / c);
        value *= d * c;
        if (std::abs(d * c - 1) < kExact * 10) {
            break;
        }
    }
    return value;
}

/// I_x(a, 1/2), of which `rest` is 1 − x.
double incompleteBeta(double a, double x, double rest) {
    if (x <= 0 || rest <= 0) {
        return x <= 0 ? 0 : 1;
    }
    constexpr double b = 0.5;
    const double front =
        std::exp(logGammaHalfStep(a) - logGamma(b) + a * std::log1p(-rest) + b * std::log(rest));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a
                                     : 1 - front * betaFraction(b, a, rest) / b;
}

/// Probability that Student's t is above t ≥ 0.
double upperTail(double t, double freedom) {
    const double square = t * t;
    return 0.5 * incompleteBeta(freedom / 2, freedom / (freedom + square), square / (freedom + square));
}

} // namespace

double studentQuantile(double p, double freedom) {
    if (!(p > 0 && p < 1 && freedom > 0)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (p < 0.5) {
        return -studentQuantile(1 - p, freedom);
    }
    const double tail = 1 - p;
    double low = 0;
    double high = 1;
    while (upperTail(high, freedom) > tail) {
        low = high;
        high *= 2;
    }
    // Halving ends when no number is left between the two.
    for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
        (upperTail(middle, freedom) > tail ? low : high) = middle;
    }
    return high;
}

} // namespace mambascope
