#pragma once
#include "format.h"

// The polynomial with the given coefficients, that of x^0 first.
template <class V, int count> INLINE V polynomial(V x, const double (&coefficients)[count])
{
    V sum = broadcast<V>(coefficients[count - 1]);
    UNROLL
    for (int i = count - 2; i >= 0; i--)
        sum = sum * x + coefficients[i];
    return sum;
}

template <class V> struct LogarithmParts
{
    V high, low;
};

// log(1 + u + u_low) for u from 0 to 1, by the series of 2 artanh.
template <class V> INLINE LogarithmParts<V> logarithm_of_one_plus(V u, V u_low)
{
    // 1 + u = sum + lost = 2^k (1 + f + f_lost), k 0 or 1.
    V sum = 1.0 + u, lost = 1.0 - sum + u + u_low;
    auto is_large = sum > 1.4142135623730951;
    V scale = is_large ? broadcast<V>(0.5) : broadcast<V>(1), k = is_large ? broadcast<V>(1) : V{};
    V f = sum * scale - 1.0, f_lost = lost * scale;

    V reciprocal = 2.0 / (f + 2.0), s = f * reciprocal, missing = s * (f * -0.5) + (f - s), square = s * s, fourth = square * square;
    V even = polynomial(fourth, {0.08333333333333333, 0.0022321428570940324, 8.877829902408645e-05, 4.04930820881863e-06});
    V odd = polynomial(fourth, {0.012500000000000275, 0.00043402778108816243, 1.8782030887224924e-05, 9.984303396484453e-07});
    V cubic = s * square * (square * odd + even);
    V of_exponent = k * 0.6931471805598903, high = of_exponent + s;
    V low = missing * reciprocal + (k * 5.497923018708371e-14 + (of_exponent - high + s)) + cubic;
    return {high, (reciprocal - s * 0.5 * reciprocal) * f_lost + low};
}

// erf(y) for y from 0 to 0.875.
template <class V> INLINE V erf_near_zero(V y)
{
    V p = polynomial(y * y, {0.1283791670955126, -0.37612638903183754, 0.11283791670955111, -0.026866170645127092, 0.0052239776253799495,
        -0.0008548327017905889, 0.00012055332664402735, -1.4925638169259221e-05, 1.646179331465805e-06, -1.636001974888772e-07,
        1.4735405934568758e-08, -1.1712641683192752e-09, 6.627786135071423e-11});
    return y * p + y;
}

// log(1 - erf(y)) for y from 0.875 to 6 by two polynomials that meet at 2.25.
template <class V> INLINE V log_of_erfc(V y)
{
    constexpr double near[] = {-1.8496055099332482, -2.6389675142347913, -0.8431072563584854, -0.041561098046524074, 0.010033825434295212,
        -0.001977903021066545, 0.0002373247076649981, 2.6270370055835138e-05, -2.714109267149014e-05, 9.577314040657716e-06,
        -2.0187289729514013e-06, 1.0307392064461678e-07, 1.2628741297303528e-07, -6.727793068449663e-08, 2.0660080758620257e-08,
        -4.307347309762475e-09, 5.742757185108892e-10, -3.7346458652264215e-11};
    constexpr double far[] = {-17.987778312103007, -8.23637689270019, -0.973444588501971, -0.0037931431356638813, 0.0005821485733843725,
        -9.102554941674928e-05, 1.413882593518421e-05, -2.146336592553857e-06, 3.138645149526987e-07, -4.344687972027568e-08,
        5.5355789058562755e-09, -6.101679050033321e-10, 4.758137857339098e-11, 2.821179146619948e-13, -1.161068621497482e-12,
        4.527197447859974e-13, -1.2904313973686734e-13, 1.61956609398e-14};
    auto is_far = y > 2.25;
    V t = y - (is_far ? broadcast<V>(4) : broadcast<V>(1)), sum = is_far ? broadcast<V>(far[17]) : broadcast<V>(near[17]);
    UNROLL
    for (int i = 16; i >= 0; i--)
        sum = sum * t + (is_far ? broadcast<V>(far[i]) : broadcast<V>(near[i]));
    return sum;
}
