#pragma once

// Where the functions of the activations come from.
#if defined(FUNCTIONS_LIBMVEC) || defined(FUNCTIONS_SLEEF)
#include "called_functions.h"
#elif defined(FUNCTIONS_CAREFUL)
#include "careful_functions.h"
#else
#define FUNCTIONS_QUOTIENTS
#include "quotient_functions.h"
#endif
