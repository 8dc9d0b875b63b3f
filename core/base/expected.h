// Expected<T>: a value or an Error. Member names are those of std::expected (C++23), which GCC 12 and Clang 14 lack,
// so that the type can be replaced by it one day.
#pragma once

#include "core/base/error.h"

#include <cassert>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace trainyard::base {

template <typename E>
class Unexpected {
public:
    explicit Unexpected(E error) : error_(std::move(error)) {}
    const E& error() const& { return error_; }
    E&& error() && { return std::move(error_); }

private:
    E error_;
};

template <typename T, typename E = Error>
class [[nodiscard]] Expected {
public:
    using value_type = T;
    using error_type = E;

    Expected() : state_(std::in_place_index<0>) {}
    template <typename U = T,
              typename = std::enable_if_t<std::is_convertible_v<U&&, T> && !std::is_same_v<std::decay_t<U>, Expected> &&
                                          !std::is_same_v<std::decay_t<U>, Unexpected<E>>>>
    Expected(U&& value) : state_(std::in_place_index<0>, std::forward<U>(value)) {}
    Expected(Unexpected<E> error) : state_(std::in_place_index<1>, std::move(error).error()) {}
    // An Error converts by itself: `return makeError(...)` reads well and cannot be mistaken for a value.
    Expected(E error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T& value() & { return *std::get_if<0>(&state_); }
    const T& value() const& { return *std::get_if<0>(&state_); }
    T&& value() && { return std::move(*std::get_if<0>(&state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    template <typename U>
    T value_or(U&& other) const& {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }

    E& error() & { return *std::get_if<1>(&state_); }
    const E& error() const& { return *std::get_if<1>(&state_); }
    E&& error() && { return std::move(*std::get_if<1>(&state_)); }

private:
    std::variant<T, E> state_;
};

template <typename E>
class [[nodiscard]] Expected<void, E> {
public:
    using value_type = void;
    using error_type = E;

    Expected() = default;
    Expected(Unexpected<E> error) : error_(std::move(error).error()) {}
    Expected(E error) : error_(std::move(error)) {}

    bool has_value() const noexcept { return !error_.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    E& error() & { return *error_; }
    const E& error() const& { return *error_; }
    E&& error() && { return std::move(*error_); }

private:
    std::optional<E> error_;
};

} // namespace trainyard::base

#define YARD_JOIN_INNER(a, b) a##b
#define YARD_JOIN(a, b) YARD_JOIN_INNER(a, b)

// YARD_TRY(auto text, readFile(path)); declares `text`, or returns the error to the caller.
#define YARD_TRY(declaration, expression)                                                                              \
    auto YARD_JOIN(yardTry, __LINE__) = (expression);                                                                  \
    if (!YARD_JOIN(yardTry, __LINE__)) return std::move(YARD_JOIN(yardTry, __LINE__)).error();                         \
    declaration = *std::move(YARD_JOIN(yardTry, __LINE__))

// YARD_CHECK(writeFile(path, text)); for Expected<void>.
#define YARD_CHECK(expression)                                                                                         \
    do {                                                                                                               \
        if (auto yardCheck = (expression); !yardCheck) return std::move(yardCheck).error();                            \
    } while (false)
