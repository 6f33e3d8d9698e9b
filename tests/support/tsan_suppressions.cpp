// SPDX-License-Identifier: GPL-3.0-or-later
// Part of every test that runs under ThreadSanitizer. Qt is not instrumented, so the sanitizer cannot see how
// QtTest's watchdog thread and the main thread synchronise. What these two libraries themselves pass to the C
// library is left out; what our code does, also when Qt calls it, is not.

#ifdef __SANITIZE_THREAD__
extern "C" const char* __tsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)

extern "C" __attribute__((visibility("default"))) const char* __tsan_default_suppressions() {
    return "called_from_lib:libQt6Core.so.6\n"
           "called_from_lib:libQt6Test.so.6\n";
}
#endif
