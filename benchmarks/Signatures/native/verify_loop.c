/* The peer of eng/bench.sh verify: what a C program does with libsecp256k1 for every event that arrives. */
#include <stddef.h>
#include <secp256k1.h>
#include <secp256k1_extrakeys.h>
#include <secp256k1_schnorrsig.h>

enum { KEY = 0, MESSAGE = 32, SIGNATURE = 64, LENGTH = 128 };

static secp256k1_context *context;

/* Verifies so many records of 128 bytes, public key, message and signature, one after the other; gives how many were valid. */
int verify_loop(const unsigned char *records, size_t count)
{
    int valid = 0;
    if (!context) context = secp256k1_context_create(SECP256K1_CONTEXT_NONE);
    for (size_t i = 0; i < count; i++, records += LENGTH) {
        secp256k1_xonly_pubkey key;
        valid += secp256k1_xonly_pubkey_parse(context, &key, records + KEY)
            && secp256k1_schnorrsig_verify(context, records + SIGNATURE, records + MESSAGE, 32, &key);
    }
    return valid;
}
