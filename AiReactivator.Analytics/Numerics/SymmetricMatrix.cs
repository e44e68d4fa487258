namespace AiReactivator.Analytics.Numerics;

/// <summary>Small symmetric matrices, row by row in an array.</summary>
public static class SymmetricMatrix
{
    /// <summary>Inverts a positive definite matrix by Cholesky's decomposition; meant for some dozens of rows.</summary>
    /// <param name="matrix">The matrix; its lower triangle is overwritten.</param>
    /// <param name="inverse">Where the inverse goes.</param>
    /// <param name="size">Rows.</param>
    /// <returns>False where the matrix is not positive definite.</returns>
    public static bool TryInvert(double[] matrix, double[] inverse, int size)
    {
        for (var j = 0; j < size; j++)
        {
            for (var i = j; i < size; i++)
            {
                var sum = matrix[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[(i * size) + k] * matrix[(j * size) + k];
                }

                if (i == j)
                {
                    if (!(sum > 0))
                    {
                        return false;
                    }

                    matrix[(j * size) + j] = Math.Sqrt(sum);
                }
                else
                {
                    matrix[(i * size) + j] = sum / matrix[(j * size) + j];
                }
            }
        }

        var column = new double[size];
        for (var c = 0; c < size; c++)
        {
            for (var i = 0; i < size; i++)
            {
                var sum = i == c ? 1.0 : 0;
                for (var k = 0; k < i; k++)
                {
                    sum -= matrix[(i * size) + k] * column[k];
                }

                column[i] = sum / matrix[(i * size) + i];
            }

            for (var i = size - 1; i >= 0; i--)
            {
                var sum = column[i];
                for (var k = i + 1; k < size; k++)
                {
                    sum -= matrix[(k * size) + i] * inverse[(k * size) + c];
                }

                inverse[(i * size) + c] = sum / matrix[(i * size) + i];
            }
        }

        return true;
    }
}
