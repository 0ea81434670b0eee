package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"encoding/binary"
)

// This file decrypts files that anyone may open, and of which a password only restricts
// what may be done with them, by the standard security handler (7.6.3, and ISO 32000-2,
// 7.6.4).

// security is what decrypts the strings and streams of a file.
type security struct {
	key              []byte
	strings, streams Name // by which method: V2 (RC4), AESV2, AESV3 or Identity
}

// padding is what a password is made longer with (7.6.3.3).
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// openSecurity reads the dictionary of an encrypted file; nil where that asks for a
// password, or is of an unknown kind.
func (f *File) openSecurity() *security {
	dict := f.Dictionary(f.trailer["Encrypt"])
	if f.Resolve(dict["Filter"]) != Name("Standard") {
		return nil
	}
	version, _ := f.Resolve(dict["V"]).(float64)
	s := &security{strings: "V2", streams: "V2"}
	switch version {
	case 1, 2:
	case 4, 5:
		s.strings, s.streams = f.method(dict, "StrF"), f.method(dict, "StmF")
	default:
		return nil
	}
	if version == 5 {
		s.key = f.longKey(dict)
	} else {
		s.key = f.shortKey(dict)
	}
	if s.key == nil {
		return nil
	}
	return s
}

// method is the method of the crypt filter that a dictionary has under a key (7.6.5).
func (f *File) method(dict Dictionary, key Name) Name {
	filter, _ := f.Resolve(dict[key]).(Name)
	if method, is := f.Resolve(f.Dictionary(f.Dictionary(dict["CF"])[filter])["CFM"]).(Name); is {
		return method
	}
	return "Identity"
}

// shortKey is the key of a file that is encrypted with at most 128 bits and an empty
// password (algorithm 2); nil if the password is another one.
func (f *File) shortKey(dict Dictionary) []byte {
	owner, _ := f.Resolve(dict["O"]).(Text)
	user, _ := f.Resolve(dict["U"]).(Text)
	if len(owner) < 32 || len(user) < 32 {
		return nil
	}
	permissions, _ := f.Resolve(dict["P"]).(float64)
	revision, _ := f.Resolve(dict["R"]).(float64)
	var id Text
	if ids := f.Array(f.trailer["ID"]); len(ids) > 0 {
		id, _ = f.Resolve(ids[0]).(Text)
	}
	size := 5 // bytes
	if bits, is := f.Resolve(dict["Length"]).(float64); revision >= 4 {
		size = 16
	} else if is && revision == 3 && bits >= 40 && bits <= 128 {
		size = int(bits) / 8
	}
	hashed := append(bytes.Clone(padding), owner[:32]...)
	hashed = binary.LittleEndian.AppendUint32(hashed, uint32(int64(permissions)))
	hashed = append(hashed, id...)
	if open, is := f.Resolve(dict["EncryptMetadata"]).(bool); is && !open && revision >= 4 {
		hashed = append(hashed, 0xFF, 0xFF, 0xFF, 0xFF)
	}
	sum := md5.Sum(hashed)
	if revision != 2 {
		for range 50 {
			sum = md5.Sum(sum[:size])
		}
	}
	key := sum[:size]
	proof := shortProof(key, id, revision)
	if !bytes.Equal(proof, []byte(user[:len(proof)])) {
		return nil
	}
	return key
}

// shortProof is what the file has under U, or begins that with, if a key is the right one
// (algorithms 4 to 6).
func shortProof(key []byte, id Text, revision float64) []byte {
	if revision == 2 {
		return withRC4(key, padding)
	}
	sum := md5.Sum(append(bytes.Clone(padding), id...))
	proof := sum[:]
	for i := range 20 {
		changed := bytes.Clone(key)
		for j := range changed {
			changed[j] ^= byte(i)
		}
		proof = withRC4(changed, proof)
	}
	return proof
}

// longKey is the key of a file that is encrypted with 256 bits and an empty password
// (ISO 32000-2, algorithm 2.A); nil if the password is another one.
func (f *File) longKey(dict Dictionary) []byte {
	user, _ := f.Resolve(dict["U"]).(Text)
	wrapped, _ := f.Resolve(dict["UE"]).(Text)
	if len(user) < 48 || len(wrapped) < 32 {
		return nil
	}
	hash := hardened
	if f.Resolve(dict["R"]) == 5.0 {
		hash = func(salt []byte) []byte { sum := sha256.Sum256(salt); return sum[:] }
	}
	if !bytes.Equal(hash([]byte(user[32:40])), []byte(user[:32])) {
		return nil
	}
	block, err := aes.NewCipher(hash([]byte(user[40:48])))
	if err != nil {
		return nil
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, []byte(wrapped[:32]))
	return key
}

// withRC4 encrypts or decrypts data.
func withRC4(key, data []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

// decrypt decrypts what stands in an object by a method.
func (s *security) decrypt(method Name, at place, data []byte) (out []byte, ok bool) {
	switch method {
	case "Identity", "None":
		return data, true
	case "V2":
		return withRC4(s.objectKey(at, ""), data), true
	case "AESV2":
		return withAES(s.objectKey(at, "sAlT"), data)
	case "AESV3":
		return withAES(s.key, data)
	}
	return nil, false
}

// objectKey is the key of an object, made with some salt (algorithm 1).
func (s *security) objectKey(at place, salt string) []byte {
	key := append(bytes.Clone(s.key),
		byte(at.number), byte(at.number>>8), byte(at.number>>16), byte(at.generation), byte(at.generation>>8))
	sum := md5.Sum(append(key, salt...))
	return sum[:min(len(s.key)+5, len(sum))]
}

// withAES decrypts data that begin with the initialization vector and end with padding.
func withAES(key, data []byte) (out []byte, ok bool) {
	if len(data) == 0 {
		return nil, true
	}
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize || len(data)%aes.BlockSize != 0 {
		return nil, false
	}
	out = make([]byte, len(data)-aes.BlockSize)
	cipher.NewCBCDecrypter(block, data[:aes.BlockSize]).CryptBlocks(out, data[aes.BlockSize:])
	return out[:len(out)-min(int(out[len(out)-1]), aes.BlockSize)], true
}

// stringWork is how many bytes read the decrypting of a string counts as: it takes a key of
// its own, however short it is.
const stringWork = 32

// decrypted is a value of an object with its strings decrypted.
func (f *File) decrypted(at place, value any) any {
	switch value := value.(type) {
	case Text:
		f.work -= stringWork
		return Text(f.decrypt(f.security.strings, at, []byte(value)))
	case Array:
		for i := range value {
			value[i] = f.decrypted(at, value[i])
		}
	case Dictionary:
		for key := range value {
			if key == "Contents" && value["ByteRange"] != nil {
				continue // of a signature, which is not encrypted (ISO 32000-2, 7.6.2)
			}
			value[key] = f.decrypted(at, value[key])
		}
	}
	return value
}

// opened is the content of the stream of an object, decrypted. Where the file does not say
// there how long it is, the end of a line may stand behind it.
func (f *File) opened(at place, content []byte) []byte {
	if f.security == nil {
		return content
	}
	f.work -= len(content)
	if method := f.security.streams; method == "AESV2" || method == "AESV3" {
		if rest := len(content) % aes.BlockSize; rest <= len("\r\n") {
			content = content[:len(content)-rest]
		}
	}
	return f.decrypt(f.security.streams, at, content)
}

// decrypt decrypts what stands in an object. What cannot be decrypted is left unread.
func (f *File) decrypt(method Name, at place, data []byte) []byte {
	out, ok := f.security.decrypt(method, at, data)
	f.unread = f.unread || !ok
	return out
}
