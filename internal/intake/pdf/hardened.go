package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"
)

// hardened is the hash of an empty password with a salt (ISO 32000-2, algorithm 2.B).
func hardened(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	hash := sum[:]
	for round := 1; ; round++ {
		block, err := aes.NewCipher(hash[:16])
		if err != nil {
			return nil
		}
		mixed := bytes.Repeat(hash, 64)
		cipher.NewCBCEncrypter(block, hash[16:32]).CryptBlocks(mixed, mixed)
		remainder := 0 // of the first 16 bytes, as a number, after division by three
		for _, b := range mixed[:16] {
			remainder += int(b)
		}
		switch remainder % 3 {
		case 0:
			sum := sha256.Sum256(mixed)
			hash = sum[:]
		case 1:
			sum := sha512.Sum384(mixed)
			hash = sum[:]
		case 2:
			sum := sha512.Sum512(mixed)
			hash = sum[:]
		}
		if round >= 64 && int(mixed[len(mixed)-1]) <= round-32 {
			return hash[:32]
		}
	}
}
