#pragma once
#include <cstdint>
#include <cstring>
#include <utility>

// Vectors of as many bits as the compiler is told to use, -DBITS=256 or -DBITS=512. Compilers give them their arithmetic operators, comparisons
// and choices; here is what else the network needs.

template <class T, int bytes = BITS / 8> struct VectorOf { typedef T Type __attribute__((vector_size(bytes))); };
template <class T, int bytes = BITS / 8> using Vector = typename VectorOf<T, bytes>::Type;
template <class T> constexpr int lanes = BITS / 8 / sizeof(T);

// Of a vector: the type of a lane, how many there are, and the whole numbers of the same size.
template <class V> using Lane = std::remove_cvref_t<decltype(std::declval<V>()[0])>;
template <class V> constexpr int lanes_of = sizeof(V) / sizeof(Lane<V>);
template <class V> using Whole = Vector<std::conditional_t<sizeof(Lane<V>) == 8, int64_t, int32_t>, sizeof(V)>;

#define INLINE __attribute__((always_inline)) inline

// In front of loops: as a loop, compilers do not mix its passes until registers run out; unrolled, arrays become registers.
#ifdef __clang__
#define KEEP_LOOP _Pragma("clang loop unroll(disable)")
#define UNROLL _Pragma("clang loop unroll(full)")
#else
#define KEEP_LOOP _Pragma("GCC unroll 1")
#define UNROLL _Pragma("GCC unroll 16")
#endif

// Compilers load what a loop reads again and again ahead of it and, out of registers, store it elsewhere; they cannot past this.
INLINE void keep_in_memory(const void* values) { asm volatile("" : : "r"(values) : "memory"); }

// Less 0: plus 0 would turn -0 into 0.
template <class V> INLINE V broadcast(Lane<V> value) { return value - V{}; }

template <class V> INLINE V load(const Lane<V>* at)
{
    V value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

template <class V> INLINE void store(Lane<V>* at, V value) { std::memcpy(at, &value, sizeof value); }

template <class V> INLINE V maximum(V a, V b) { return a > b ? a : b; }
template <class V> INLINE V minimum(V a, V b) { return a < b ? a : b; }
template <class V> INLINE V magnitude(V a) { return (V)((Whole<V>)a & (Whole<V>)~(Whole<V>)broadcast<V>(Lane<V>(-0.0))); }

// The lanes that `index` names, counted through a and then b.
template <class V, class Index, int... lane> INLINE V shuffle(V a, V b, Index index, std::integer_sequence<int, lane...>)
{
    return __builtin_shufflevector(a, b, decltype(index)::of(lane)...);
}
template <class V, class Index> INLINE V shuffle(V a, V b, Index index)
{
    return shuffle(a, b, index, std::make_integer_sequence<int, lanes_of<V>>());
}

// The blocks at even places of a, each followed by that of b, or those at odd places.
template <int lanes, int block, int odd> struct Blocks
{
    static constexpr int of(int lane) { return lane / (2 * block) * (2 * block) + odd * block + lane % block + lane / block % 2 * lanes; }
};

// The sums of the lanes of as many vectors as a vector has lanes, in one vector.
template <class V, int count = lanes_of<V>> INLINE V lane_sums(const V* v)
{
    if constexpr (count == 1)
        return v[0];
    else
    {
        constexpr int half = count / 2;
        V sums[half];
        UNROLL
        for (int i = 0; i < half; i++)
            sums[i] = shuffle(v[i], v[i + half], Blocks<lanes_of<V>, half, 0>()) + shuffle(v[i], v[i + half], Blocks<lanes_of<V>, half, 1>());
        return lane_sums<V, half>(sums);
    }
}

// Halves onto each other until one lane is left.
template <int lanes> struct Swapped
{
    static constexpr int of(int lane) { return lane ^ lanes; }
};
template <class V, int half = lanes_of<V> / 2> INLINE Lane<V> lane_sum(V v)
{
    if constexpr (half == 0)
        return v[0];
    else
        return lane_sum<V, half / 2>(v + shuffle(v, v, Swapped<half>()));
}

// Products in double precision of what the halves hold.
INLINE void multiply(Vector<double>& product, Vector<double> factor) { product *= factor; }
INLINE void multiply(Vector<double>& product, Vector<float> factor)
{
    typedef Vector<float, BITS / 16> Half;
    Half halves[2];
    std::memcpy(halves, &factor, sizeof factor);
    product *= __builtin_convertvector(halves[0], Vector<double>) * __builtin_convertvector(halves[1], Vector<double>);
}

// Rows (x1, x2) as columns. The samples stand in the order that is quickest to make, by groups of 128 bits; in_order puts results back into theirs.
template <int lanes, int group, int column> struct Columns
{
    static constexpr int of(int lane) { return lane / group * group + lane % (group / 2) * 2 + column + (lane % group < group / 2 ? 0 : lanes); }
};
template <int lanes, int group> struct Samples128
{
    static constexpr int of(int lane)
    {
        int element = 2 * (lane % (lanes / 2));
        return element / group * group + element % group / 2 + (lane < lanes / 2 ? 0 : group / 2);
    }
};
template <class V> INLINE void unpack(const Lane<V>* rows, V& x1, V& x2)
{
    constexpr int lanes = lanes_of<V>, group = 16 / sizeof(Lane<V>);
    V low = load<V>(rows), high = load<V>(rows + lanes);
    x1 = shuffle(low, high, Columns<lanes, group, 0>());
    x2 = shuffle(low, high, Columns<lanes, group, 1>());
}
template <class V> INLINE V in_order(V v) { return shuffle(v, v, Samples128<lanes_of<V>, 16 / sizeof(Lane<V>)>()); }
