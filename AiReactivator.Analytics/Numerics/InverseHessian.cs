namespace AiReactivator.Analytics.Numerics;

/// <summary>What BFGS has learnt of the curvature: an approximation of the inverse matrix of second derivatives.</summary>
internal sealed class InverseHessian(int n)
{
    readonly double[,] _h = new double[n, n];
    readonly double[] _move = new double[n];
    readonly double[] _change = new double[n];
    readonly double[] _product = new double[n];
    bool _learnt;

    /// <summary>Begins anew from the steepest descent.</summary>
    public void Forget() => _learnt = false;

    /// <summary>Writes the step to the minimum that the curvature promises.</summary>
    /// <returns>The slope of the function along the step; negative where the step leads down.</returns>
    public double Descend(double[] gradient, double[] step)
    {
        var slope = 0.0;
        for (var i = 0; i < n; i++)
        {
            step[i] = -gradient[i];
            if (_learnt)
            {
                step[i] = 0;
                for (var j = 0; j < n; j++)
                {
                    step[i] -= _h[i, j] * gradient[j];
                }
            }

            slope += step[i] * gradient[i];
        }

        return slope;
    }

    /// <summary>Takes in how the gradient changed between two points.</summary>
    public void Learn(double[] from, double[] to, double[] gradientFrom, double[] gradientTo)
    {
        var (moveChange, changeChange, moveMove) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            _move[i] = to[i] - from[i];
            _change[i] = gradientTo[i] - gradientFrom[i];
            moveChange += _move[i] * _change[i];
            changeChange += _change[i] * _change[i];
            moveMove += _move[i] * _move[i];
        }

        // Without positive curvature along the move the update would break the matrix.
        if (moveChange <= 1e-12 * Math.Sqrt(changeChange * moveMove))
        {
            return;
        }

        if (!_learnt)
        {
            // Nocedal and Wright (6.20): the size of the matrix is that of the first curvature seen.
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    _h[i, j] = i == j ? moveChange / changeChange : 0;
                }
            }

            _learnt = true;
        }

        Update(moveChange);
    }

    /// <summary>Nocedal and Wright (6.17), multiplied out.</summary>
    void Update(double moveChange)
    {
        var bend = 0.0;
        for (var i = 0; i < n; i++)
        {
            _product[i] = 0;
            for (var j = 0; j < n; j++)
            {
                _product[i] += _h[i, j] * _change[j];
            }

            bend += _product[i] * _change[i];
        }

        var scale = (1 + (bend / moveChange)) / moveChange;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                _h[i, j] += (scale * _move[i] * _move[j]) - (((_product[i] * _move[j]) + (_move[i] * _product[j])) / moveChange);
            }
        }
    }
}
